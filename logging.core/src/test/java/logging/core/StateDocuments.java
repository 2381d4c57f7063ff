// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes documents at random: small pools of names, so that one document often says otherwise what another one said. */
final class StateDocuments {

    /** The handlers and loggers that a source may name; sources do not meddle with one another. */
    record Pool(String source, List<String> handlers, List<String> loggers, boolean root) {}

    static final Pool MAIN =
            new Pool("main", List.of("h1", "h2", "h3"), List.of("a", "a.b", "a.b.c", "x", "x.y"), true);
    static final Pool SIDE = new Pool("side", List.of("k1", "k2"), List.of("z", "z.y"), false);

    private static final List<String> FORMATTERS = List.of("f1", "f2", "f3");
    private static final List<String> FILTERS = List.of("n1", "n2", "b1");
    private static final List<Object> LEVELS = List.of("DEBUG", 10, "INFO", 25, "WARNING", 40, "NOTSET");

    private static final List<String> TEXTS = List.of("\n", "|\n");

    private final Random random;
    private final Pool pool;
    private final boolean full;
    private final boolean service;

    /**
     * A generator.
     *
     * @param full whether every logger is named
     * @param service whether loggers may name the handler that is a service of its own
     */
    StateDocuments(Random random, Pool pool, boolean full, boolean service) {
        this.random = random;
        this.pool = pool;
        this.full = full;
        this.service = service;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1);
        if (random.nextInt(4) == 0) {
            document.put("strict", false);
            document.put("spare", new LinkedHashMap<>(Map.of("level", pick(LEVELS))));
        }
        document.put("formatters", sections(FORMATTERS, 3, this::formatter));
        document.put("filters", sections(FILTERS, 3, this::filter));
        document.put("handlers", handlers());
        document.put("loggers", sections(loggers(), full ? 9 : 2, () -> logger(document)));
        if (pool.root() && (full || random.nextInt(4) > 0)) {
            Map<String, Object> root = logger(document);
            root.remove("propagate");
            root.putIfAbsent("handlers", some(names(document, "handlers")));
            document.put("root", root);
        }
        if (random.nextInt(5) == 0) {
            document.put("disable_existing_loggers", random.nextBoolean());
        }
        return document.containsKey("spare") && random.nextBoolean() ? referring(document) : document;
    }

    private List<String> loggers() {
        return full
                ? StateWorld.LOGGERS.stream()
                        .filter(name -> !"root".equals(name))
                        .toList()
                : pool.loggers();
    }

    /** A document that differs from another one in little. */
    Map<String, Object> changed(Map<String, Object> before) {
        Map<String, Object> document = copy(before);
        for (int i = random.nextInt(2); i >= 0; i--) {
            change(document);
        }
        return document;
    }

    private void change(Map<String, Object> document) {
        switch (random.nextInt(9)) {
            case 0 -> put(document, "formatters", pick(FORMATTERS), formatter());
            case 1 -> put(document, "filters", pick(FILTERS), filter());
            case 2 -> put(document, "handlers", pick(pool.handlers()), handler("h"));
            case 3 -> put(document, "loggers", pick(pool.loggers()), logger(document));
            case 4 -> shuffle(document, "handlers");
            case 5 -> shuffle(document, "filters");
            case 6 -> redress(document);
            case 7 -> put(document, "spare", "level", pick(LEVELS));
            default -> leaveOut(document);
        }
    }

    private void put(Map<String, Object> document, String kind, String name, Object section) {
        if (document.get(kind) instanceof Map<?, ?>) {
            section(document, kind).put(name, section);
        }
    }

    /** The same names in another order. */
    private void shuffle(Map<String, Object> document, String key) {
        if (!(document.get("loggers") instanceof Map<?, ?>)) {
            return;
        }
        for (String name : names(document, "loggers")) {
            Map<String, Object> logger = section(section(document, "loggers"), name);
            if (logger.get(key) instanceof List<?> list) {
                List<Object> other = new ArrayList<>(list);
                Collections.shuffle(other, random);
                logger.put(key, other);
            }
        }
    }

    /** Changes what can be changed on a handler that stays. */
    private void redress(Map<String, Object> document) {
        if (document.get("handlers") instanceof Map<?, ?>) {
            for (String name : names(document, "handlers")) {
                dress(section(section(document, "handlers"), name));
            }
        }
    }

    private void leaveOut(Map<String, Object> document) {
        String key = random.nextBoolean() ? "root" : pick(pool.loggers());
        if (!full && "root".equals(key)) {
            document.remove("root");
        } else if (!full && document.get("loggers") instanceof Map<?, ?>) {
            section(document, "loggers").remove(key);
        }
        document.remove("disable_existing_loggers");
    }

    /** A document that must be refused. */
    Map<String, Object> broken(Map<String, Object> before) {
        Map<String, Object> document = changed(before);
        switch (random.nextInt(4)) {
            case 0 -> document.put("hanlers", Map.of());
            case 1 -> put(document, "handlers", "h2", Map.of("class", "test.Failing"));
            case 2 -> put(document, "loggers", "a", Map.of("level", "LOUD"));
            default -> put(document, "handlers", "h1", Map.of("class", "StreamHandler", "colour", "red"));
        }
        if (!(document.get("handlers") instanceof Map<?, ?>)) {
            document.put("version", 2);
        }
        return document;
    }

    /** Whole sections may be references. */
    private Map<String, Object> referring(Map<String, Object> document) {
        Map<String, Object> spare = section(document, "spare");
        for (String key : List.of("handlers", "loggers", "root")) {
            if (document.containsKey(key) && random.nextBoolean()) {
                spare.put(key, document.put(key, "cfg://spare." + key));
            }
        }
        return document;
    }

    /** A section of a document, wherever it is. */
    static Map<String, Object> at(Map<String, Object> document, String key) {
        Map<String, Object> holder = document.get(key) instanceof String ? section(document, "spare") : document;
        return holder.get(key) instanceof Map<?, ?> ? section(holder, key) : Map.of();
    }

    private Map<String, Object> handlers() {
        Map<String, Object> handlers = sections(pool.handlers(), 3, () -> handler("h"));
        List<String> targets = new ArrayList<>(handlers.keySet());
        if (!targets.isEmpty() && pool.root() && random.nextInt(3) == 0) {
            Map<String, Object> memory = handler("m");
            memory.put("target", pick(targets));
            handlers.put("m1", memory);
        }
        if (!targets.isEmpty() && pool.root() && random.nextInt(3) == 0) {
            Map<String, Object> queue = handler("q");
            queue.put("handlers", some(handlers.keySet()));
            handlers.put("q1", queue);
        }
        return handlers;
    }

    private Map<String, Object> handler(String kind) {
        Map<String, Object> handler = new LinkedHashMap<>();
        switch ("h".equals(kind) ? pick(List.of("s", "s", "n", "n", "l", "0")) : kind) {
            case "s" -> {
                handler.put("class", pick(List.of("StreamHandler", "logging.StreamHandler")));
                handler.put("stream", "ext://" + pick(List.of("test.out1", "test.out2", "sys.stdout")));
                if (random.nextInt(3) == 0) {
                    handler.put(".", Map.of(pick(List.of("terminator", "nonsense")), pick(TEXTS)));
                }
            }
            case "n" -> {
                handler.put("class", "test.Noting");
                handler.put("tag", pick(List.of("one", "two")));
                hold(handler);
                if (random.nextInt(5) == 0) {
                    handler.put(".", Map.of("nonsense", 1));
                }
            }
            case "l" -> handler.put("class", "test.Loud");
            case "m" -> {
                handler.put("class", "logging.handlers.MemoryHandler");
                handler.put("capacity", 1 + random.nextInt(3));
            }
            case "q" -> {
                handler.put("class", "logging.handlers.QueueHandler");
                handler.put("respect_handler_level", random.nextBoolean());
            }
            default -> handler.put("class", "NullHandler");
        }
        dress(handler);
        return handler;
    }

    private void dress(Map<String, Object> handler) {
        handler.keySet().removeAll(List.of("level", "formatter", "filters"));
        maybe(handler, "level", pick(LEVELS));
        maybe(handler, "formatter", pick(FORMATTERS));
        maybe(handler, "filters", some(FILTERS));
    }

    private void hold(Map<String, Object> handler) {
        if (random.nextBoolean()) {
            Map<String, Object> hold = new LinkedHashMap<>();
            hold.put("records", 1 + random.nextInt(60));
            hold.put("block", 0);
            if (random.nextBoolean()) {
                hold.put("time", 0);
                hold.put("fallback", pick(pool.handlers()));
            }
            handler.put("hold", hold);
        }
    }

    private Map<String, Object> logger(Map<String, Object> document) {
        Map<String, Object> logger = new LinkedHashMap<>();
        maybe(logger, "level", document.containsKey("spare") ? "cfg://spare.level" : pick(LEVELS));
        maybe(logger, "propagate", random.nextBoolean());
        List<String> handlers = new ArrayList<>(names(document, "handlers"));
        if (service) {
            handlers.add("svc");
        }
        maybe(logger, "handlers", some(handlers));
        maybe(logger, "filters", some(FILTERS));
        return logger;
    }

    private Map<String, Object> formatter() {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of("format", "%(levelname)s %(name)s %(message)s");
            case 1 -> Map.of("format", "{levelname}/{message}", "style", "{");
            case 2 -> Map.of("format", "$name: $message", "style", "$");
            case 3 -> Map.of("format", "%(who)s %(message)s", "defaults", Map.of("who", pick(List.of("I", "you"))));
            case 4 -> Map.of("()", "logging.JsonFormatter");
            default -> Map.of("format", "%(asctime)s %(funcName)s %(message)s", "datefmt", "%H");
        };
    }

    private Map<String, Object> filter() {
        return random.nextInt(3) == 0
                ? Map.of("()", "test.Below", "level", pick(List.of(30, 50)))
                : Map.of("name", pick(List.of("", "a", "a.b", "x")));
    }

    // ---- choices

    private void maybe(Map<String, Object> section, String key, Object value) {
        if (random.nextInt(5) < 2) {
            section.put(key, value);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<String> some(Collection<String> from) {
        List<String> all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, random.nextInt(all.size() + 1)));
    }

    /** Formatters, filters and loggers that are missed now and then would have most documents refused. */
    private Map<String, Object> sections(List<String> names, int most, Supplier<Map<String, Object>> section) {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (String name : names) {
            if (most > 2 || random.nextInt(3) < most) {
                sections.put(name, section.get());
            }
        }
        return sections;
    }

    private static Collection<String> names(Map<String, Object> document, String kind) {
        return document.get(kind) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // documents made here have mappings there
    private static Map<String, Object> section(Map<String, Object> document, String key) {
        return (Map<String, Object>) document.get(key);
    }

    static Map<String, Object> copy(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value instanceof Map<?, ?> ? copy(section(map, key)) : value));
        return copy;
    }
}
