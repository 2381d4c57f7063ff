// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every configuration that a page shows is one that we take, without a warning. */
class DocumentsTest {

    private static final Pattern JSON = Pattern.compile("```json\\s(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/handlers.md", "docs/karaf.md"})
    void theyAreTakenAsTheyStand(String page) throws IOException {
        LoggingConfigurator configurator = LoggingConfig.configurator(LoggingSystem.create());
        Matcher blocks = JSON.matcher(Files.readString(Path.of("..").resolve(page)));
        int found = 0;
        for (; blocks.find(); found++) {
            assertThat(configurator.check(configurator.parseJson(blocks.group(1))))
                    .as(blocks.group(1))
                    .isEmpty();
        }
        assertThat(found).isPositive();
    }
}
