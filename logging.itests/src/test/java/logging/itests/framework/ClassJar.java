// SPDX-License-Identifier: Apache-2.0
package logging.itests.framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** Makes bundles out of classes that the test has. Stateless, thread-safe. */
public final class ClassJar {
    private ClassJar() {}

    /**
     * A bundle with an activator.
     *
     * @param activator its class
     * @param more what else is in the bundle; member classes come along
     * @param imports its {@code Import-Package}
     */
    public static InputStream of(Class<?> activator, List<Class<?>> more, String imports) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest(activator, imports))) {
            write(activator, jar);
            for (Class<?> each : more) {
                write(each, jar);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Manifest manifest(Class<?> activator, String imports) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, activator.getPackageName());
        headers.putValue(Constants.BUNDLE_ACTIVATOR, activator.getName());
        headers.putValue(Constants.IMPORT_PACKAGE, imports);
        return manifest;
    }

    private static void write(Class<?> type, JarOutputStream jar) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(jar);
        }
        jar.closeEntry();
        for (Class<?> member : type.getDeclaredClasses()) {
            write(member, jar);
        }
    }
}
