// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import logging.api.LogRecord;
import logging.api.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseRotatingHandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private RollingOnDemand handler;
    private Logger logger;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        handler = new RollingOnDemand(directory.resolve("test.log"));
        logger = fixture.logger(handler);
    }

    @AfterEach
    void end() {
        handler.close();
    }

    /** A user's own rule and own names. */
    private static final class RollingOnDemand extends BaseRotatingHandler {

        private int rolled;
        private boolean failing;

        RollingOnDemand(Path file) {
            super(file, "a", null, false, null);
        }

        @Override
        public boolean shouldRollover(LogRecord record) {
            return record.getMessage().startsWith("roll");
        }

        @Override
        public void doRollover() throws IOException {
            if (failing) {
                throw new IOException("not now");
            }
            rolled++;
            withClosedFile(() -> rotate(baseFilename(), baseFilename().resolveSibling("old" + rolled)));
        }
    }

    @Test
    void rollsByASubclassesRule() {
        logger.info("one");
        logger.info("roll it");
        logger.info("two");
        assertThat(fixture.lines("old1")).containsExactly("one");
        assertThat(fixture.lines("test.log")).containsExactly("roll it", "two");
    }

    @Test
    void writesTheRecordWhoseRolloverFailed() {
        handler.failing = true;
        logger.info("roll it");
        assertThat(fixture.lines("test.log")).containsExactly("roll it");
        assertThat(fixture.reports()).contains("not now");
    }

    @Test
    void usesARotatorInPlaceOfTheRename() {
        handler.setRotator((source, target) -> {
            Files.writeString(target, "shipped");
            Files.delete(source);
        });
        logger.info("one");
        logger.info("roll it");
        assertThat(fixture.text("old1")).isEqualTo("shipped");
        assertThat(fixture.lines("test.log")).containsExactly("roll it");
    }

    @Test
    void mayBeRolledByHand() throws IOException {
        logger.info("one");
        handler.doRollover();
        logger.info("two");
        assertThat(fixture.lines("old1")).containsExactly("one");
        assertThat(fixture.lines("test.log")).containsExactly("two");
    }
}
