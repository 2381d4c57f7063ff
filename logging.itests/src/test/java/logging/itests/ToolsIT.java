// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/** What writes into Configuration Admin for people: File Install from files, the Configurator from bundles. */
public class ToolsIT extends LiveContainer {
    private static final String FOLDER = "felix.fileinstall.dir";

    private final Logger log = Logging.getLogger("shop.orders");

    @Override
    protected Option project() {
        return composite(
                frameworkProperty(FOLDER).value(etc().toString()),
                frameworkProperty("felix.fileinstall.poll").value("100"),
                frameworkProperty("felix.fileinstall.noInitialDelay").value("true"),
                frameworkProperty("felix.fileinstall.enableConfigSave").value("false"),
                Provision.bundles(List.of(
                        "org.apache.felix.converter",
                        "org.apache.sling.commons.johnzon",
                        "org.apache.felix.cm.json",
                        "org.apache.felix.configurator",
                        "org.apache.felix.fileinstall")),
                super.project());
    }

    /** A folder of each container's own. */
    private static Path etc() {
        try {
            return Files.createTempDirectory("etc");
        } catch (IOException error) {
            throw new java.io.UncheckedIOException(error);
        }
    }

    private void edit(String name, String text) throws IOException {
        Path draft = file(name + ".draft");
        Files.writeString(draft, text);
        Files.move(draft, watched(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path watched(String name) {
        return Path.of(context.getProperty(FOLDER)).resolve(name);
    }

    private String cfg(String level) {
        return """
                version = 1
                handlers.file.class = FileHandler
                handlers.file.filename = %s
                root.level = %s
                root.handlers = file
                """.formatted(file("cfg.log"), level);
    }

    @Test
    public void aCfgFileIsAppliedEditedRefusedWithItsNameAndDeleted() throws Exception {
        edit("logging.cfg", cfg("INFO"));
        await().until(() -> log.isEnabledFor(Level.INFO));
        log.info("from a .cfg");
        assertThat(Files.readString(file("cfg.log"))).isEqualTo("from a .cfg\n");

        edit("logging.cfg", cfg("DEBUG"));
        await().until(() -> log.isEnabledFor(Level.DEBUG));

        edit("logging.cfg", cfg("VERBOSE"));
        await().until(() -> !status().problems().isEmpty());
        assertThat(status().problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("root.level")
                        .contains("VERBOSE")
                        .contains("logging.cfg"));
        assertThat(log.isEnabledFor(Level.DEBUG)).isTrue();

        Files.delete(watched("logging.cfg"));
        await().until(() -> status().slots().isEmpty());
    }

    @Test
    public void aFactoryFileSetsTheLevelOfOneLogger() throws Exception {
        edit("logging.logger-orders.cfg", "name = shop.orders\nlevel = DEBUG\n");
        await().until(() -> log.isEnabledFor(Level.DEBUG));
        assertThat(Logging.getLogger("shop.stock").isEnabledFor(Level.DEBUG)).isFalse();

        Files.delete(watched("logging.logger-orders.cfg"));
        await().until(() -> !log.isEnabledFor(Level.DEBUG));
    }

    @Test
    public void aResourceOfTheConfiguratorComesAndGoesWithItsBundle() throws Exception {
        Bundle configuring = context.installBundle("configuring", configuring("""
                        {
                          ":configurator:resource-version": 1,
                          "logging": {
                            "version": 1,
                            "handlers": {"file": {"class": "FileHandler", "filename": "%s"}},
                            "root": {"level": "INFO", "handlers": ["file"]}
                          },
                          "logging.logger~orders": {"name": "shop.orders", "level": "DEBUG"}
                        }
                        """.formatted(file("json.log"))));
        configuring.start();
        await().until(() -> log.isEnabledFor(Level.DEBUG) && status().slots().containsKey("file"));
        log.debug("from a resource");
        assertThat(Files.readString(file("json.log"))).isEqualTo("from a resource\n");

        configuring.uninstall();
        await().until(() -> status().slots().isEmpty() && !log.isEnabledFor(Level.DEBUG));
    }

    private static InputStream configuring(String json) throws IOException {
        Manifest manifest = new Manifest();
        Map.of(
                        "Manifest-Version", "1.0",
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", "configuring",
                        "Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"")
                .forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry("OSGI-INF/configurator/logging.json"));
            jar.write(json.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
