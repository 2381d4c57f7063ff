// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those of CPython's tests of dictConfig that need a file. */
class ConfigDictTest {

    @TempDir
    Path directory;

    @Test
    void test_config15_ok() {
        Fixture fixture = new Fixture(directory);
        LoggingConfigurator configurator = LoggingConfig.configurator(fixture.system);
        Map<String, Object> document = Map.of(
                "version", 1,
                "handlers",
                        Map.of(
                                "file",
                                Map.of("class", "logging.FileHandler", "filename", "test.log", "encoding", "utf-8")),
                "root", Map.of("handlers", List.of("file")));
        configurator.dictConfig(document);
        Handler first = fixture.system.root().handlers().get(0);
        assertThat(((FileHandler) first).isOpen()).isTrue();
        configurator.dictConfig(document);
        assertThat(((FileHandler) first).isOpen()).isFalse();
        Handler second = fixture.system.root().handlers().get(0);
        assertThat(second).isNotSameAs(first);
        assertThat(((FileHandler) second).isOpen()).isTrue();
        fixture.system.shutdown();
        assertThat(((FileHandler) second).isOpen()).isFalse();
    }
}
