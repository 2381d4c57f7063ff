// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import logging.api.handlers.QueuePolicy;
import logging.api.handlers.RecordQueue;
import logging.api.handlers.WhenFull;
import logging.api.text.PythonText;

/**
 * Makes queue handlers with their queue and their listener, which is not started here.
 *
 * <p>Queue and listener are each given as an object, as the name of an object factory, or as a mapping with {@code ()}.
 * Thread-safe.
 */
final class QueueMaker {

    private static final double LONGEST_BLOCK = 86_400;

    /** The key of a mapping that names what makes the object. */
    private static final String FUNCTION = "()";

    private final LoggingSystem system;
    private final Function<String, ObjectFactory> objects;

    QueueMaker(LoggingSystem system, Function<String, ObjectFactory> objects) {
        this.system = system;
        this.objects = objects;
    }

    /** A queue handler; null after an error. */
    Handler handler(Options options) {
        Queue<LogRecord> given = options.has("queue") || options.isNull("queue") ? queue(options) : null;
        int capacity = options.integer("capacity", RecordQueue.DEFAULT_CAPACITY);
        if (capacity < 1) {
            options.error("capacity", "expected 1 or more, was " + capacity);
        }
        QueuePolicy policy = policy(options);
        List<Slot> targets = targets(options);
        boolean respect = options.flag("respect_handler_level", false);
        Object spec = options.raw("listener");
        if (options.failed()) {
            return null;
        }
        QueueHandler handler = given == null ? new QueueHandler(capacity) : new QueueHandler(given);
        handler.setPolicy(policy);
        handler.setListener(listener(options, spec, handler.queue(), targets, respect));
        return handler;
    }

    private QueuePolicy policy(Options options) {
        QueuePolicy usual = QueuePolicy.DEFAULT;
        String expected = "one of "
                + String.join(
                        ", ",
                        Arrays.stream(WhenFull.values()).map(WhenFull::key).toList());
        WhenFull whenFull = options.read("whenFull", usual.whenFull(), expected, QueueMaker::whenFull);
        double seconds = options.number("blockTimeout", usual.blockTimeout().toMillis() / 1000.0);
        int dropBelow = options.read(
                "dropBelow",
                usual.dropBelow(),
                "a level",
                level -> system.levels().check(level));
        if (!(seconds >= 0 && seconds <= LONGEST_BLOCK)) {
            options.error("blockTimeout", "expected 0 to 86400 seconds, was " + seconds);
            return usual;
        }
        return new QueuePolicy(whenFull, Duration.ofNanos((long) (seconds * 1e9)), dropBelow);
    }

    private static WhenFull whenFull(Object value) {
        for (WhenFull policy : WhenFull.values()) {
            if (policy.key().equals(value)) {
                return policy;
            }
        }
        return null;
    }

    private static List<Slot> targets(Options options) {
        Object value = options.raw("handlers");
        if (value instanceof Slot one) {
            return List.of(one);
        }
        List<?> many = value instanceof List<?> list ? list : List.of();
        return many.stream().map(Slot.class::cast).toList();
    }

    /** Null after an error. */
    @SuppressWarnings("unchecked") // what the queue holds is up to those who share it, as in Python
    private Queue<LogRecord> queue(Options options) {
        Object spec = options.raw("queue");
        Object made = spec instanceof Queue ? spec : make(options, "queue", spec, Map.of());
        if (made instanceof Queue) {
            return (Queue<LogRecord>) made;
        }
        options.error("queue", unmade("queue", spec));
        return null;
    }

    /** Null after an error. */
    private QueueListener listener(
            Options options, Object spec, Queue<LogRecord> queue, List<Slot> targets, boolean respect) {
        if (spec == null && !options.isNull("listener")) {
            return new QueueListener(system, queue, targets, respect);
        }
        Map<String, Object> given = Map.of("queue", queue, "handlers", targets, "respect_handler_level", respect);
        Object made = spec instanceof QueueListener ? spec : make(options, "listener", spec, given);
        if (made instanceof QueueListener listener) {
            return listener;
        }
        options.error("listener", unmade("listener", spec));
        return null;
    }

    /** Why there is no object: nobody offers the name, or it is no such thing. */
    private String unmade(String kind, Object spec) {
        Object named = spec instanceof Map<?, ?> mapping ? mapping.get(FUNCTION) : spec;
        return named instanceof String name && maker(name) == null
                ? "Cannot resolve '" + name + "': no such object is registered"
                : "Invalid " + kind + " specifier " + PythonText.repr(spec);
    }

    /** What makes an object: a function that a program gives, or the factory of a name; null if there is none. */
    @SuppressWarnings("unchecked") // a function of something else fails when it is called, as one in Python does
    private Function<Options, ?> maker(Object nameOrFunction) {
        if (nameOrFunction instanceof Function<?, ?> function) {
            return (Function<Options, ?>) function;
        }
        ObjectFactory factory = nameOrFunction instanceof String name ? objects.apply(name) : null;
        return factory == null ? null : options -> factory.create((String) nameOrFunction, options);
    }

    /** Makes an object by the name of its factory, alone or in a mapping with arguments; null if there is none. */
    private Object make(Options options, String key, Object spec, Map<String, Object> given) {
        Map<String, Object> arguments = new LinkedHashMap<>(given);
        Object name = spec;
        if (spec instanceof Map<?, ?> mapping) {
            mapping.forEach((argument, value) -> arguments.put(String.valueOf(argument), value));
            name = arguments.remove(FUNCTION);
        }
        Function<Options, ?> maker = maker(name);
        if (maker == null) {
            return null;
        }
        Options own = new Options(options.path(key), arguments);
        Object made = maker.apply(own);
        own.unread().stream()
                .filter(argument -> !given.containsKey(argument))
                .forEach(argument -> options.error(key, "unknown option '" + argument + "'"));
        own.problems().forEach(problem -> options.error(key, problem.text()));
        return made;
    }
}
