// SPDX-License-Identifier: Apache-2.0
package logging.demo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonConfigurationsTest {
    @TempDir
    private Path etc;

    @Test
    void nestedObjectsArriveAsJsonText() throws IOException {
        Path file = Files.writeString(
                etc.resolve("logging.cfg.json"), "{\"version\": 1, \"root\": {\"level\": \"INFO\", \"handlers\": []}}");

        var properties = JsonConfigurations.read(file.toFile());

        assertThat(properties.get("version")).isEqualTo(1L);
        assertThat(properties.get("root")).isEqualTo("{\"level\":\"INFO\",\"handlers\":[]}");
    }

    @Test
    void brokenJsonNamesTheFile() throws IOException {
        Path file = Files.writeString(etc.resolve("logging.cfg.json"), "{\"version\": ");

        assertThatThrownBy(() -> JsonConfigurations.read(file.toFile()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("logging.cfg.json");
    }

    @Test
    void fileNameIsThePid() {
        assertThat(ConfigurationName.of("logging.cfg.json"))
                .isEqualTo(new ConfigurationName("logging", Optional.empty()));
    }

    @Test
    void tildeSeparatesFactoryAndName() {
        assertThat(ConfigurationName.of("logging.handler~app.file.cfg.json"))
                .isEqualTo(new ConfigurationName("logging.handler", Optional.of("app.file")));
    }

    @Test
    void otherFilesAreLeftToFileInstall() {
        assertThat(ConfigurationName.fits("logging.cfg")).isFalse();
        assertThat(ConfigurationName.fits(".cfg.json")).isFalse();
        assertThat(ConfigurationName.fits("logging.cfg.json")).isTrue();
    }
}
