// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * A Felix framework inside the measured JVM. The caller's package becomes a bundle of its own, so that its calls go from
 * bundle to bundle as an application's do. One at a time; used by the thread that opens and closes the subject.
 */
public final class Container {

    private static final Path BUNDLES = Path.of("bundles");
    private static final AtomicReference<Container> RUNNING = new AtomicReference<>();

    private final Framework framework;
    private final Path storage;

    private Container(Framework framework, Path storage) {
        this.framework = framework;
        this.storage = storage;
    }

    static Container start(List<String> bundles) {
        try {
            Path storage = Files.createTempDirectory(Path.of("").toAbsolutePath(), "felix");
            Framework framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            Constants.FRAMEWORK_STORAGE,
                            storage.toString(),
                            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                            Container.class.getPackageName(),
                            // or it tells all about its own start
                            "org.ops4j.pax.logging.DefaultServiceLog.level",
                            "ERROR"));
            Container container = new Container(framework, storage);
            RUNNING.set(container);
            framework.start();
            List<Bundle> installed = new ArrayList<>();
            for (String name : bundles) {
                installed.add(framework
                        .getBundleContext()
                        .installBundle(BUNDLES.resolve(name + ".jar").toUri().toString()));
            }
            for (Bundle bundle : installed) {
                bundle.start();
            }
            return container;
        } catch (BundleException | IOException failed) {
            throw new IllegalStateException("the framework does not start", failed);
        }
    }

    /** A class of this module, out of a bundle made of its package. */
    Class<?> load(String name) throws ClassNotFoundException {
        String folder = name.substring(0, name.lastIndexOf('.')).replace('.', '/');
        try {
            Bundle client = framework.getBundleContext().installBundle("client", new ByteArrayInputStream(jar(folder)));
            client.start();
            return client.loadClass(name);
        } catch (BundleException | IOException failed) {
            throw new IllegalStateException("no bundle can be made of " + folder, failed);
        }
    }

    private static byte[] jar(String folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "logging.bench.client");
        headers.putValue(Constants.IMPORT_PACKAGE, Container.class.getPackageName());
        headers.putValue(Constants.DYNAMICIMPORT_PACKAGE, "*");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path classes = Path.of("classes", folder.split("/", -1));
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                DirectoryStream<Path> files = Files.newDirectoryStream(classes, "*.class")) {
            for (Path file : files) {
                jar.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                jar.write(Files.readAllBytes(file));
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Stops the framework, if one runs, and returns when it has stopped. */
    public static void stop() {
        Container running = RUNNING.getAndSet(null);
        if (running == null) {
            return;
        }
        try {
            running.framework.stop();
            running.framework.waitForStop(10_000);
            deleteAll(running.storage);
        } catch (BundleException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
