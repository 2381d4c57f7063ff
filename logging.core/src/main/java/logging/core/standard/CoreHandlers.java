// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.Slot;
import logging.api.StreamHandler;
import logging.api.config.HandlerFactory;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.handlers.BufferingHandler;
import logging.api.handlers.MemoryHandler;

/** The family of handlers that live in the api: offered to configurations through an ordinary factory. Thread-safe. */
public final class CoreHandlers implements HandlerFactory {

    private static final String STREAM = "logging.StreamHandler";
    private static final String NULL = "logging.NullHandler";
    private static final String BUFFERING = "logging.handlers.BufferingHandler";
    private static final String MEMORY = "logging.handlers.MemoryHandler";
    private static final String QUEUE = "logging.handlers.QueueHandler";

    private static final int MANY = 1 << 24;

    private final LoggingSystem system;
    private final QueueMaker queues;

    /**
     * The family for a system.
     *
     * @param system whose standard error is the default stream
     * @param objects finds the factory of queues and listeners by name; gives null for unknown ones
     */
    public CoreHandlers(LoggingSystem system, Function<String, ObjectFactory> objects) {
        this.system = system;
        this.queues = new QueueMaker(system, objects);
    }

    @Override
    public Set<String> classNames() {
        return Set.of(STREAM, NULL, BUFFERING, MEMORY, QUEUE);
    }

    @Override
    public Set<String> handlerReferences(String className) {
        return switch (className) {
            case MEMORY -> Set.of("target");
            case QUEUE -> Set.of("handlers");
            default -> Set.of();
        };
    }

    @Override
    public List<String> parameters(String className) {
        return switch (className) {
            case STREAM -> List.of("stream");
            case BUFFERING -> List.of("capacity");
            case MEMORY -> List.of("capacity", "flushLevel", "target", "flushOnClose");
            case QUEUE -> List.of("queue");
            default -> List.of("level");
        };
    }

    @Override
    public Handler create(String className, Options options) {
        return switch (className) {
            case NULL -> new NullHandler();
            case STREAM -> stream(options);
            case BUFFERING -> new BufferingHandler(capacity(options));
            case MEMORY -> memory(options);
            case QUEUE -> queues.handler(options);
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

    private Handler memory(Options options) {
        MemoryHandler handler =
                new MemoryHandler(capacity(options), flushLevel(options), null, options.flag("flushOnClose", true));
        if (options.raw("target") instanceof Slot target) {
            handler.setTarget(target);
        } else if (options.has("target")) {
            options.error("target", "expected the name of a handler");
        }
        return handler;
    }

    private int flushLevel(Options options) {
        if (!options.has("flushLevel") && !options.isNull("flushLevel")) {
            return Level.ERROR;
        }
        try {
            return system.levels().check(options.raw("flushLevel"));
        } catch (IllegalArgumentException wrong) {
            options.error("flushLevel", wrong.getMessage());
            return Level.ERROR;
        }
    }

    private static int capacity(Options options) {
        if (!options.has("capacity")) {
            options.error("capacity", "a number of records is required");
        }
        int capacity = options.integer("capacity", 0);
        if (capacity > MANY) {
            options.error("capacity", "expected at most " + MANY + " records, was " + capacity);
        }
        return capacity;
    }
}
