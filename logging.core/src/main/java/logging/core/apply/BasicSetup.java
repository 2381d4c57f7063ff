// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.FormatterOptions;
import logging.api.config.Options;
import logging.api.config.Problem;

/**
 * Python's {@code basicConfig}: checks and makes everything first, so that wrong arguments change nothing. Thread-safe.
 */
public final class BasicSetup {

    private static final List<String> FORMATTER = List.of("format", "datefmt", "style");

    private final LoggingSystem system;
    private final Families families;
    private final ReentrantLock one = new ReentrantLock();

    /**
     * A setup.
     *
     * @param system to configure
     * @param families where file handlers come from
     */
    public BasicSetup(LoggingSystem system, Families families) {
        this.system = system;
        this.families = families;
    }

    /**
     * Gives the root logger handlers, unless it has some and is not forced.
     *
     * @param arguments by Python's names
     * @throws ConfigurationException with Python's texts
     */
    public void apply(Map<String, ?> arguments) {
        one.lock();
        try {
            Options options = new Options("", arguments);
            boolean force = options.flag("force", false);
            if (force || system.root().slots().isEmpty()) {
                setUp(options, force);
            }
        } finally {
            one.unlock();
        }
    }

    private void setUp(Options options, boolean force) {
        Integer level = level(options);
        Formatter formatter = formatter(options);
        List<Handler> handlers = handlers(options);
        if (!options.unread().isEmpty()) {
            options.error("", "Unrecognised argument(s): " + String.join(", ", options.unread()));
        }
        if (options.failed()) {
            handlers.stream().filter(handler -> !options.has("handlers")).forEach(Handler::abort);
            throw new ConfigurationException(options.problems());
        }
        put(handlers, formatter, level, force);
    }

    private Integer level(Options options) {
        Object level = options.raw("level");
        try {
            return level == null ? null : (Integer) system.levels().check(level);
        } catch (IllegalArgumentException unknown) {
            options.error("level", unknown.getMessage());
            return null;
        }
    }

    private static Formatter formatter(Options options) {
        Map<String, Object> section = new LinkedHashMap<>();
        FORMATTER.stream().filter(options::given).forEach(key -> section.put(key, options.raw(key)));
        if (!section.containsKey("format")) {
            section.put("format", basicFormat(section.get("style")));
        }
        Options own = new Options("", section);
        Formatter formatter = FormatterOptions.make(own, FormatterOptions::formatter);
        own.problems().forEach(problem -> options.error(problem.path(), problem.text()));
        return formatter;
    }

    private static String basicFormat(Object style) {
        return "{".equals(style)
                ? "{levelname}:{name}:{message}"
                : "$".equals(style) ? "${levelname}:${name}:${message}" : Formatter.BASIC_FORMAT;
    }

    private List<Handler> handlers(Options options) {
        boolean given = options.has("handlers");
        boolean stream = options.given("stream");
        boolean filename = options.given("filename");
        options.given("encoding");
        options.given("errors");
        if (given && (stream || filename)) {
            options.error("", "'stream' or 'filename' should not be specified together with 'handlers'");
        } else if (stream && filename) {
            options.error("", "'stream' and 'filename' should not be specified together");
        }
        if (given) {
            return listed(options);
        }
        String mode = options.text("filemode", "a");
        String file = options.text("filename", "");
        if (file.isEmpty()) {
            return made("logging.StreamHandler", present("stream", options.raw("stream")), options);
        }
        return made("logging.FileHandler", file(options, file, mode), options);
    }

    private static Map<String, Object> present(String key, Object value) {
        return value == null ? Map.of() : Map.of(key, value);
    }

    private static Map<String, Object> file(Options options, String file, String mode) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("filename", file);
        section.put("mode", mode);
        section.put("encoding", options.text("encoding", null));
        String errors = options.given("errors") ? options.text("errors", "strict") : "backslashreplace";
        section.put("errors", mode.contains("b") ? null : errors);
        section.values().removeIf(Objects::isNull);
        return section;
    }

    private static List<Handler> listed(Options options) {
        return options.read("handlers", List.of(), "a list of handlers", value -> {
            boolean good = value instanceof List<?> list && list.stream().allMatch(Handler.class::isInstance);
            return good ? ((List<?>) value).stream().map(Handler.class::cast).toList() : null;
        });
    }

    private List<Handler> made(String className, Map<String, Object> section, Options options) {
        if (options.failed()) {
            return List.of();
        }
        try {
            return List.of(new Workbench(system, families).make(className, section));
        } catch (ConfigurationException refused) {
            for (Problem problem : refused.problems()) {
                options.error(problem.path(), problem.text());
            }
            return List.of();
        }
    }

    /** Adds outside the change, because adding a handler ends the boot buffer, which calls handlers. */
    private void put(List<Handler> handlers, Formatter formatter, Integer level, boolean force) {
        Logger root = system.root();
        List<Handler> before = new ArrayList<>();
        handlers.stream()
                .filter(handler -> handler.formatter() == null)
                .forEach(handler -> handler.setFormatter(formatter));
        system.change(() -> {
            if (force) {
                before.addAll(root.handlers());
                root.slots().forEach(root::removeSlot);
            }
            handlers.forEach(handler -> root.addSlot(handler.slot()));
            if (level != null) {
                root.setLevel(level);
            }
        });
        handlers.forEach(root::addHandler);
        before.removeAll(handlers);
        before.forEach(Handler::close);
    }
}
