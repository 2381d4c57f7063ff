// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Options;
import org.junit.jupiter.api.Test;

/** What old handlers keep is written before a new handler takes effect, since that may empty the same output. */
class FlushBeforeCommitTest {

    private final StringWriter out = new StringWriter();

    /** Makes handlers that empty their output when they take effect. */
    private final class Emptying implements HandlerFactory {
        @Override
        public Set<String> classNames() {
            return Set.of("test.Emptying");
        }

        @Override
        public Handler create(String className, Options options) {
            return new Handler() {
                @Override
                public void commit() {
                    out.getBuffer().setLength(0);
                }

                @Override
                protected void emit(LogRecord record) {
                    out.write(record.getMessage() + "\n");
                }
            };
        }
    }

    @Test
    void emptiesAnOutputAfterThatWhatWasMeantForItBefore() {
        LoggingSystem system = LoggingSystem.create();
        LoggingConfigurator configurator = LoggingConfig.configurator(system);
        configurator.add(new Emptying());
        configurator.dictConfig(Map.of(
                "version", 1,
                "handlers",
                        Map.of(
                                "out", Map.of("class", "StreamHandler", "stream", out),
                                "memory", Map.of("class", "MemoryHandler", "capacity", 10, "target", "out")),
                "root", Map.of("handlers", List.of("memory"), "level", "INFO")));
        system.root().info("kept");
        assertThat(out.toString()).isEmpty();
        configurator.dictConfig(Map.of(
                "version", 1,
                "handlers", Map.of("new", Map.of("class", "test.Emptying")),
                "root", Map.of("handlers", List.of("new"))));
        system.root().info("new");
        assertThat(out).hasToString("new\n");
        system.shutdown();
    }
}
