// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes good documents wrong in one place, by rules in turn, with names and values that a seed picks. One thread. */
public final class Mutations {
    private interface Rule {
        Mutation apply(Map<String, Object> document);
    }

    private final Path folder;
    private final Random random;
    private final List<Rule> rules = List.of(
            this::levelThatIsNone,
            this::levelMisspelt,
            this::handlerThatIsNotThere,
            this::formatterThatIsNotThere,
            this::filterThatIsNotThere,
            this::cycle,
            this::formatterGone,
            this::wrongType,
            this::wrongSection,
            this::fileThatCannotBe,
            this::unknownSection,
            this::unknownOption,
            this::unknownLoggerKey,
            this::unknownClass,
            this::version,
            this::formatWithoutField,
            this::notAState,
            this::requiredKeyGone,
            this::objectThatIsNotThere,
            this::callable);

    /** @param folder a folder that is there, and holds a file {@code plain} */
    public Mutations(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** A number of wrong documents, each rule as often as the others. */
    public List<Mutation> take(int count) {
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutations.add(rules.get(i % rules.size()).apply(good(folder)));
        }
        return mutations;
    }

    /** A document with something of everything. It keeps refusals out of its own files, so that their books stand still. */
    public static Map<String, Object> good(Path folder) {
        Map<String, Object> handlers = map(
                "file", map("class", "logging.FileHandler", "formatter", "bare", "filename", folder + "/a.log"),
                "rotating",
                        map(
                                "class",
                                "logging.handlers.RotatingFileHandler",
                                "formatter",
                                "line",
                                "filename",
                                folder + "/b.log",
                                "maxBytes",
                                100_000,
                                "backupCount",
                                3),
                "memory", map("class", "logging.handlers.MemoryHandler", "capacity", 10, "target", "file"),
                "queue", map("class", "logging.handlers.QueueHandler", "handlers", List.of("rotating")));
        return map(
                "version",
                1,
                "formatters",
                map("bare", map("format", "%(message)s"), "line", map("format", "%(levelname)s %(message)s")),
                "filters",
                map("shop", map("name", "shop")),
                "handlers",
                handlers,
                "loggers",
                map(
                        "shop", map("level", "DEBUG", "handlers", List.of("file"), "filters", List.of("shop")),
                        "shop.orders", map("level", "INFO", "propagate", true),
                        "logging", map("level", 1_000)),
                "root",
                map("level", "WARNING", "handlers", List.of("memory", "queue")));
    }

    // ---- rules

    private Mutation levelThatIsNone(Map<String, Object> document) {
        String value = "LOUD" + random.nextInt(1_000);
        String path = pick("handlers.file", "handlers.rotating", "loggers.shop", "loggers.shop.orders", "root");
        return set(document, path, "level", value, path, value);
    }

    private Mutation levelMisspelt(Map<String, Object> document) {
        String meant = pick("DEBUG", "WARNING", "CRITICAL");
        String path = pick("handlers.file", "loggers.shop", "root");
        return set(document, path, "level", drop(meant), path, "did you mean \"" + meant + "\"");
    }

    private Mutation handlerThatIsNotThere(Map<String, Object> document) {
        String name = "nobody" + random.nextInt(1_000);
        String path = pick("loggers.shop", "loggers.shop.orders", "root");
        return set(document, path, "handlers", List.of("file", name), path, name);
    }

    private Mutation formatterThatIsNotThere(Map<String, Object> document) {
        String name = "plain" + random.nextInt(1_000);
        String path = pick("handlers.file", "handlers.rotating");
        return set(document, path, "formatter", name, path, name);
    }

    private Mutation filterThatIsNotThere(Map<String, Object> document) {
        String name = "strict" + random.nextInt(1_000);
        String path = pick("handlers.file", "loggers.shop", "root");
        return set(document, path, "filters", List.of(name), path, name);
    }

    private Mutation cycle(Map<String, Object> document) {
        section(document, "handlers.queue").put("handlers", List.of("memory"));
        return set(document, "handlers.memory", "target", "queue", "handlers.", "memory");
    }

    private Mutation formatterGone(Map<String, Object> document) {
        String name = pick("bare", "line");
        section(document, "formatters").remove(name);
        return new Mutation("no formatter " + name, document, "handlers.", name);
    }

    private Mutation wrongType(Map<String, Object> document) {
        String value = "ten" + random.nextInt(1_000);
        return switch (random.nextInt(4)) {
            case 0 -> set(document, "handlers.rotating", "maxBytes", value, "handlers.rotating.maxBytes", value);
            case 1 -> set(document, "handlers.rotating", "backupCount", value, "handlers.rotating.backupCount", value);
            case 2 -> set(document, "handlers.memory", "capacity", value, "handlers.memory.capacity", value);
            default -> set(document, "loggers.shop", "propagate", value, "loggers.shop", value);
        };
    }

    private Mutation wrongSection(Map<String, Object> document) {
        String path = pick("formatters", "filters", "handlers", "loggers", "root");
        document.put(path, "not a mapping " + random.nextInt(1_000));
        return new Mutation("text as " + path, document, path, "");
    }

    private Mutation fileThatCannotBe(Map<String, Object> document) {
        String path = pick("handlers.file", "handlers.rotating");
        String file = pick(folder + "/no/such/folder/", folder + "/plain/", "/proc/nothing/") + random.nextInt(1_000);
        return set(document, path, "filename", file, path, path.substring("handlers.".length()));
    }

    private Mutation unknownSection(Map<String, Object> document) {
        String meant = pick("formatters", "filters", "handlers", "loggers");
        String key = drop(meant);
        document.put(key, map());
        return new Mutation("key " + key, document, key, "did you mean \"" + meant + "\"");
    }

    private Mutation unknownOption(Map<String, Object> document) {
        String meant = pick("maxBytes", "backupCount", "filename", "encoding");
        String key = drop(meant);
        return set(document, "handlers.rotating", key, 1, "handlers.rotating." + key, "did you mean \"" + meant + "\"");
    }

    private Mutation unknownLoggerKey(Map<String, Object> document) {
        String meant = pick("propagate", "handlers", "filters");
        String key = drop(meant);
        String path = pick("loggers.shop", "loggers.shop.orders");
        return set(document, path, key, true, path + "." + key, "did you mean \"" + meant + "\"");
    }

    private Mutation unknownClass(Map<String, Object> document) {
        String meant = pick("logging.FileHandler", "logging.handlers.RotatingFileHandler");
        String path = pick("handlers.file", "handlers.rotating");
        return set(document, path, "class", drop(meant), path + ".class", "no family offers '" + drop(meant));
    }

    private Mutation version(Map<String, Object> document) {
        Object version = Arrays.asList(2 + random.nextInt(100), "one", 0).get(random.nextInt(3));
        document.put("version", version);
        return new Mutation("version " + version, document, "version", String.valueOf(version));
    }

    private Mutation formatWithoutField(Map<String, Object> document) {
        String format = "no field " + random.nextInt(1_000);
        String path = pick("formatters.bare", "formatters.line");
        return random.nextBoolean()
                ? set(document, path, "format", format, path, format)
                : set(document, path, "style", "?" + random.nextInt(9), path, "");
    }

    private Mutation notAState(Map<String, Object> document) {
        document.put("incremental", true);
        return new Mutation("incremental", document, "incremental", "");
    }

    private Mutation requiredKeyGone(Map<String, Object> document) {
        String[] one = pick("handlers.file filename", "handlers.memory capacity", "handlers.rotating class")
                .split(" ", 2);
        section(document, one[0]).remove(one[1]);
        return new Mutation("no " + one[1], document, one[0], "");
    }

    private Mutation objectThatIsNotThere(Map<String, Object> document) {
        String name = pick("ext://", "cfg://") + "no.such.thing" + random.nextInt(1_000);
        section(document, "handlers").put("out", map("class", "logging.StreamHandler", "stream", name));
        return new Mutation(name, document, "handlers.out", name.substring("ext://".length(), name.indexOf(".such")));
    }

    private Mutation callable(Map<String, Object> document) {
        String name = pick("os.system", "java.lang.Runtime", "subprocess.call");
        String path = pick("formatters.evil", "filters.evil");
        section(document, path.substring(0, path.indexOf('.'))).put("evil", map("()", name));
        return new Mutation("() " + name, document, path, name);
    }

    // ---- tools

    private Mutation set(
            Map<String, Object> document, String section, String key, Object value, String path, String said) {
        section(document, section).put(key, value);
        return new Mutation(section + ": " + key + " = " + value, document, path, said);
    }

    /** A section by its path; a logger's name may have dots. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> document, String path) {
        String[] two = path.split("\\.", 2);
        Map<String, Object> top = (Map<String, Object>) document.get(two[0]);
        return two.length == 1 ? top : (Map<String, Object>) top.get(two[1]);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    /** A slip of the pen: the letter before the last is missing. */
    private static String drop(String word) {
        return word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
