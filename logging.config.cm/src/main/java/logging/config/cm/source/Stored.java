// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Configurations in types of the JDK, to be kept for later: secrets stay in them as the references they were. Stateless.
 */
public final class Stored {

    private static final String PID = "pid";
    private static final String FACTORY = "factoryPid";
    private static final String PROPERTIES = "properties";

    private Stored() {}

    /**
     * Configurations to be kept.
     *
     * @param sources the configurations
     * @return one entry for each
     */
    public static List<Map<String, Object>> of(Collection<Source> sources) {
        return sources.stream().map(Stored::entry).toList();
    }

    static Map<String, Object> entry(Source source) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(PID, source.pid().name());
        entry.put(FACTORY, source.pid().factory());
        entry.put(PROPERTIES, source.raw());
        return entry;
    }

    /**
     * Configurations that were kept.
     *
     * @param stored what {@link #of} made, or JSON made of that
     * @param process makes properties out of stored ones
     * @return by PID, sorted
     * @throws IllegalArgumentException for what is none
     */
    public static SortedMap<String, Source> sources(
            Collection<?> stored, BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process) {
        SortedMap<String, Source> sources = new TreeMap<>();
        for (Object entry : stored) {
            Source source = source(checked(entry, Map.class), process);
            sources.put(source.pid().name(), source);
        }
        return sources;
    }

    private static Source source(
            Map<?, ?> entry, BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process) {
        String factory = entry.get(FACTORY) == null ? null : checked(entry.get(FACTORY), String.class);
        Pid pid = checked(Pid.of(checked(entry.get(PID), String.class), factory), Pid.class);
        SortedMap<String, Object> raw = new TreeMap<>();
        Map<?, ?> properties = checked(entry.get(PROPERTIES), Map.class);
        properties.forEach((key, value) -> raw.put(String.valueOf(key), asStored(value)));
        return new Source(pid, -1, raw, process.apply(pid, raw));
    }

    /** JSON knows no arrays of texts, which are what plugins fill in. */
    private static Object asStored(Object value) {
        boolean texts = value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(String.class::isInstance);
        return texts ? ((List<?>) value).toArray(String[]::new) : value;
    }

    /** What properties say, whatever types they came in. */
    static String text(Source source) {
        return source == null ? "" : text(source.raw());
    }

    static String text(SortedMap<String, Object> properties) {
        StringBuilder text = new StringBuilder();
        properties.forEach((key, value) -> append(key + "=", value, text));
        return text.toString();
    }

    private static void append(String start, Object value, StringBuilder out) {
        out.append(start);
        if (value instanceof Collection<?> items) {
            items.forEach(item -> append("[", item, out));
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                append("[", Array.get(value, i), out);
            }
        } else {
            out.append(value);
        }
        out.append('\n');
    }

    private static <T> T checked(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException("expected a " + type.getSimpleName() + typeOf(value));
    }

    /** The value itself may be a secret. */
    static String typeOf(Object value) {
        return value == null ? ", was null" : ", was a " + value.getClass().getSimpleName();
    }
}
