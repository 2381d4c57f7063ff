// SPDX-License-Identifier: Apache-2.0
package logging.demo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's folder: {@code etc} is the user's and stays, {@code bundles} and {@code cache} are made anew at every
 * start, {@code log} is where the shipped configuration writes.
 *
 * @param folder absolute
 */
record Home(Path folder) {
    private static final String CONFIGURATION = "logging.cfg.json";

    static Home prepare(Path folder) throws IOException {
        Home home = new Home(folder);
        Files.createDirectories(home.etc());
        Files.createDirectories(home.bundles());
        Files.createDirectories(folder.resolve("log"));
        home.unpackBundles();
        home.writeConfiguration();
        return home;
    }

    Path etc() {
        return folder.resolve("etc");
    }

    Path bundles() {
        return folder.resolve("bundles");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    /** The jars of all bundles, by name. */
    List<Path> jars() throws IOException {
        return jarsIn(bundles());
    }

    private void unpackBundles() throws IOException {
        for (Path old : jars()) {
            Files.delete(old);
        }
        try (FileSystem self = FileSystems.newFileSystem(ownJar())) {
            for (Path jar : jarsIn(self.getPath("bundles"))) {
                Files.copy(jar, bundles().resolve(jar.getFileName().toString()));
            }
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Path ownJar() {
        URI location;
        try {
            location = Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the demo runs from its runnable jar only", e);
        }
        return Path.of(location);
    }

    /** Keeps what the user has edited. */
    private void writeConfiguration() throws IOException {
        Path target = etc().resolve(CONFIGURATION);
        if (Files.exists(target)) {
            return;
        }
        // Aside first: who watches etc must never see half a file.
        Path draft = folder.resolve(CONFIGURATION + ".new");
        Files.writeString(draft, shipped(CONFIGURATION));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A text of the build's {@code cnf/run}, with this folder filled in. */
    String shipped(String name) throws IOException {
        try (InputStream in = Home.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@home@", folder.toString().replace('\\', '/'));
        }
    }
}
