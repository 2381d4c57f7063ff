// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import logging.core.plan.Problems;

/** One section; what is wrong with it is noted under its name. Confined to one thread. */
final class Section {

    private final Ini ini;
    private final String name;
    private final Problems problems;
    private boolean failed;

    Section(Ini ini, String name, Problems problems) {
        this.ini = ini;
        this.name = name;
        this.problems = problems;
        if (!ini.has(name)) {
            error("", "there is no section '" + name + "'");
        }
    }

    /** Whether something was wrong. */
    boolean isFailed() {
        return failed;
    }

    void error(String key, String text) {
        failed = true;
        problems.error(key.isEmpty() ? name : name + "." + key, text);
    }

    /** A value as it is written; null if it is not there. */
    String raw(String key) {
        return ini.raw(name, key);
    }

    /** A value; null if it is not there or wrong. */
    String get(String key) {
        try {
            return ini.get(name, key);
        } catch (IniException wrong) {
            error(key, wrong.getMessage());
            return null;
        }
    }

    /** A value that must be there; empty after an error. */
    String required(String key) {
        String value = get(key);
        if (value == null && !failed) {
            error(key, "is required: '" + key + "' is missing");
        }
        return value == null ? "" : value;
    }

    /** Names with commas between them; a required value that may be empty. */
    List<String> names(String key) {
        String value = required(key);
        return value.isEmpty()
                ? List.of()
                : Stream.of(value.split(",", -1)).map(String::strip).distinct().toList();
    }

    /** A literal; the other value if it is not there or wrong. */
    <T> T literal(String key, String written, Class<T> type, String expected, T otherwise) {
        if (written == null) {
            return otherwise;
        }
        try {
            Object value = Literal.parse(written);
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            error(key, "expected " + expected + ", was " + written);
        } catch (IniException wrong) {
            error(key, "expected " + expected + ", was " + written + ": " + wrong.getMessage());
        }
        return otherwise;
    }

    Map<?, ?> mapping(String key, String written) {
        return literal(key, written, Map.class, "a mapping such as {'encoding': 'utf-8'}", Map.of());
    }
}
