// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import logging.api.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one of CPython's tests of this name that needs a file. */
class ModuleLevelMiscTest {

    @TempDir
    Path directory;

    @Test
    void test_logging_at_shutdown_open() {
        Fixture fixture = new Fixture(directory);
        FileHandler handler = new FileHandler(directory.resolve("test.log"), "a", "utf-8", false, null);
        Logger logger = fixture.logger(handler);
        logger.error("before shutdown");
        fixture.system.shutdown();
        assertThat(handler.isOpen()).isFalse();
        logger.error("log in __del__");
        assertThat(fixture.lines("test.log")).containsExactly("before shutdown", "log in __del__");
        handler.close();
    }
}
