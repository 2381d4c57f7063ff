// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Set;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.StreamHandler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;

/** The family of handlers that live in the api: offered to configurations through an ordinary factory. Thread-safe. */
public final class CoreHandlers implements HandlerFactory {

    private static final String STREAM = "logging.StreamHandler";
    private static final String NULL = "logging.NullHandler";

    private final LoggingSystem system;

    /**
     * The family for a system.
     *
     * @param system whose standard error is the default stream
     */
    public CoreHandlers(LoggingSystem system) {
        this.system = system;
    }

    @Override
    public Set<String> classNames() {
        return Set.of(STREAM, NULL);
    }

    @Override
    public Handler create(String className, Options options) {
        return switch (className) {
            case NULL -> new NullHandler();
            case STREAM -> stream(options);
            default -> throw new IllegalArgumentException("not of this family: " + className);
        };
    }

    private Handler stream(Options options) {
        Object stream = options.raw("stream");
        if (stream == null) {
            return new StreamHandler(system.err());
        }
        if (stream instanceof OutputStream bytes) {
            return new StreamHandler(bytes);
        }
        if (stream instanceof Writer chars) {
            return new StreamHandler(chars);
        }
        options.error("stream", "expected a stream such as ext://sys.stdout, was " + stream);
        return null;
    }
}
