// SPDX-License-Identifier: Apache-2.0
package logging.demo.config;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Dictionary;
import org.apache.felix.cm.json.io.Configurations;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Teaches File Install to read {@code .cfg.json}; Karaf brings the like of it. Nested objects become JSON text, since a
 * configuration has no nesting. File Install calls it from its one thread, and reports what it throws.
 */
@Component
public final class JsonConfigurations implements ArtifactInstaller {
    private final ConfigurationAdmin admin;

    @Activate
    public JsonConfigurations(@Reference ConfigurationAdmin admin) {
        this.admin = admin;
    }

    @Override
    public boolean canHandle(File file) {
        return ConfigurationName.fits(file.getName());
    }

    @Override
    public void install(File file) throws IOException {
        update(file);
    }

    @Override
    public void update(File file) throws IOException {
        ConfigurationName.of(file.getName()).in(admin).updateIfDifferent(read(file));
    }

    @Override
    public void uninstall(File file) throws IOException {
        ConfigurationName.of(file.getName()).in(admin).delete();
    }

    static Dictionary<String, Object> read(File file) throws IOException {
        try (Reader text = Files.newBufferedReader(file.toPath())) {
            return Configurations.buildReader()
                    .withIdentifier(file.getName())
                    .build(text)
                    .readConfiguration();
        } catch (IOException e) {
            throw new IOException(file.getName() + ": " + e.getMessage(), e);
        }
    }
}
