// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.handlers.QueueListener;
import logging.api.handlers.RecordQueue;

/**
 * Queues and listeners by Python's names. A queue without {@code maxsize}, unbounded in Python, holds as many records as
 * one that nobody named. Thread-safe.
 */
public final class QueueObjects implements ObjectFactory {

    private static final Set<String> QUEUES = Set.of("queue.Queue", "queue.SimpleQueue");
    private static final String LISTENER = "logging.handlers.QueueListener";

    private final LoggingSystem system;

    /**
     * The objects of a system.
     *
     * @param system where listeners report failures
     */
    public QueueObjects(LoggingSystem system) {
        this.system = system;
    }

    @Override
    public boolean offers(String name) {
        return QUEUES.contains(name) || LISTENER.equals(name);
    }

    @Override
    public Object create(String name, Options options) {
        return LISTENER.equals(name) ? listener(options) : queue(options);
    }

    private static RecordQueue queue(Options options) {
        int maxsize = options.integer("maxsize", 0);
        return maxsize > 0 ? new RecordQueue(maxsize) : new RecordQueue();
    }

    @SuppressWarnings("unchecked") // both come from the maker of the queue handler
    private QueueListener listener(Options options) {
        Queue<LogRecord> queue = options.object("queue", Queue.class);
        List<Slot> slots = options.object("handlers", List.class);
        if (queue == null || slots == null) {
            options.error("()", "a listener is made for the handler it belongs to");
            return null;
        }
        return new QueueListener(system, queue, slots, options.flag("respect_handler_level", false));
    }
}
