// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.io.IOException;
import java.util.Set;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;

/** The family of {@code oracle.handlers.ListHandler}. Thread-safe. */
final class OracleHandlers implements HandlerFactory {

    private static final String LIST = "oracle.handlers.ListHandler";

    private final World world;

    OracleHandlers(World world) {
        this.world = world;
    }

    @Override
    public Set<String> classNames() {
        return Set.of(LIST);
    }

    @Override
    public Handler create(String className, Options options) {
        return new ListHandler(world, options.text("target", "L"));
    }

    /** Writes name, level and message of each record to a stream, without any formatter. */
    private static final class ListHandler extends Handler {

        private final World world;
        private final String target;
        // guarded by: volatile, set by the configuration
        private volatile String prefix = "";

        ListHandler(World world, String target) {
            this.world = world;
            this.target = target;
        }

        @Override
        protected void emit(LogRecord record) throws IOException {
            // looked up now, because a stream comes into being by its first use
            world.stream(target)
                    .write(prefix + record.name() + "|" + record.levelno() + "|" + record.getMessage() + "\n");
        }

        @Override
        public boolean setAttribute(String attribute, Object value) {
            if ("prefix".equals(attribute)) {
                prefix = String.valueOf(value);
                return true;
            }
            return super.setAttribute(attribute, value);
        }
    }
}
