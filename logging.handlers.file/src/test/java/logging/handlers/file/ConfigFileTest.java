// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import logging.api.config.FileConfig;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one of CPython's tests of fileConfig that writes a file. */
class ConfigFileTest {

    private static final String CONFIG8 = """
        [loggers]
        keys=root

        [handlers]
        keys=file

        [formatters]
        keys=

        [logger_root]
        level=DEBUG
        handlers=file

        [handler_file]
        class=FileHandler
        level=DEBUG
        args=("test.log",)
        kwargs={"encoding": "utf-8"}
        """;

    @TempDir
    Path directory;

    @Test
    void test_config8_ok() {
        Fixture fixture = new Fixture(directory);
        LoggingConfigurator configurator = LoggingConfig.configurator(fixture.system);
        configurator.fileConfig(FileConfig.of(new StringReader(CONFIG8)));
        FileHandler first = (FileHandler) fixture.system.root().handlers().get(0);
        assertThat(first.isOpen()).isTrue();
        configurator.fileConfig(FileConfig.of(new StringReader(CONFIG8)));
        FileHandler second = (FileHandler) fixture.system.root().handlers().get(0);
        assertThat(first.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(second.encoding()).isEqualTo("utf-8");
        fixture.system.shutdown();
        assertThat(second.isOpen()).isFalse();
    }
}
