// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.text.PythonText;

/**
 * The two tables between level numbers and level names of one {@link LoggingSystem}.
 *
 * <p>Names are case-sensitive. A number has one name; several names may mean one number. Thread-safe: readers see
 * an immutable snapshot. Python: {@code _levelToName}, {@code _nameToLevel} and the functions over them.
 */
public final class LevelNames {

    /** Numbers below this bound are answered from an array, since nearly every record asks for its level's name. */
    private static final int DIRECT = 64;

    private record Tables(Map<Integer, String> names, Map<String, Integer> numbers, String[] direct) {}

    // guarded by: volatile snapshot; replaced under this table's monitor
    private volatile Tables tables;

    LevelNames() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("CRITICAL", Level.CRITICAL);
        numbers.put("FATAL", Level.FATAL);
        numbers.put("ERROR", Level.ERROR);
        numbers.put("WARN", Level.WARN);
        numbers.put("WARNING", Level.WARNING);
        numbers.put("INFO", Level.INFO);
        numbers.put("DEBUG", Level.DEBUG);
        numbers.put("NOTSET", Level.NOTSET);
        Map<Integer, String> names = new HashMap<>();
        numbers.forEach((name, number) -> names.put(number, name));
        names.put(Level.CRITICAL, "CRITICAL");
        names.put(Level.WARNING, "WARNING");
        tables = tables(names, numbers);
    }

    /**
     * The name of a level, or {@code "Level "} and the number where it has none.
     *
     * @param level any number
     * @return never null; may be empty, since a level may be named the empty text
     */
    public String nameOf(int level) {
        Tables now = tables;
        if (level >= 0 && level < DIRECT) {
            return now.direct[level];
        }
        String name = now.names.get(level);
        return name != null ? name : "Level " + level;
    }

    /**
     * Python's {@code getLevelName}: a known number gives its name, a known name its number, anything else the text
     * {@code "Level x"}.
     *
     * @param level a number or a name
     * @return a {@code String}, or an {@code Integer} when {@code level} is a known name
     */
    public Object getLevelName(Object level) {
        Tables now = tables;
        if (level instanceof Integer number) {
            return nameOf(number);
        }
        if (level instanceof Long number && number == number.intValue()) {
            return nameOf(number.intValue());
        }
        if (level instanceof Boolean flag) {
            return nameOf(flag ? 1 : 0);
        }
        Integer number = level instanceof String name ? now.numbers.get(name) : null;
        return number != null ? number : "Level " + (level instanceof String ? level : PythonText.repr(level));
    }

    /**
     * Gives a level a name; an older name of the same number stays valid for look-ups.
     *
     * @param level the number
     * @param name the name, may be empty, not null
     */
    public synchronized void addLevelName(int level, String name) {
        Map<Integer, String> names = new HashMap<>(tables.names);
        Map<String, Integer> numbers = new LinkedHashMap<>(tables.numbers);
        names.put(level, name);
        numbers.put(name, level);
        tables = tables(names, numbers);
    }

    /** {@return a fresh copy of the table from names to numbers; a map of the caller's own} */
    public Map<String, Integer> getLevelNamesMapping() {
        return new LinkedHashMap<>(tables.numbers);
    }

    /**
     * The number of a level given as a number or as a name, the check behind every setter.
     *
     * @param level an {@code Integer} (any value), a {@code Boolean} (Python counts it as 0 or 1), or a known name
     * @return the number
     * @throws IllegalArgumentException for an unknown name ({@code Unknown level: 'X'}) or another type
     *     ({@code Level not an integer or a valid string: X})
     */
    public int check(Object level) {
        if (level instanceof Integer number) {
            return number;
        }
        if (level instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        if (level instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (level instanceof String name) {
            Integer number = tables.numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException("Unknown level: '" + name + "'");
            }
            return number;
        }
        throw new IllegalArgumentException("Level not an integer or a valid string: " + PythonText.repr(level));
    }

    private static Tables tables(Map<Integer, String> names, Map<String, Integer> numbers) {
        String[] direct = new String[DIRECT];
        for (int level = 0; level < DIRECT; level++) {
            direct[level] = names.getOrDefault(level, "Level " + level);
        }
        return new Tables(Map.copyOf(names), numbers, direct);
    }
}
