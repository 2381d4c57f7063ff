// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Python passes to a logging call as keyword arguments: exception, stack, stack level and extra attributes.
 *
 * <pre>{@code
 * log.with(LogOptions.excInfo(e).withExtra("order", id)).error("order %s failed", id);
 * }</pre>
 *
 * <p>Immutable, thread-safe.
 *
 * @param excInfo the exception to print, or null
 * @param stackInfo whether the stack of the call is printed
 * @param stacklevel how many frames outside the call the caller is sought; 1 is the direct caller
 * @param extra attributes to put on the record, or null; the map is copied
 */
public record LogOptions(Throwable excInfo, boolean stackInfo, int stacklevel, Map<String, Object> extra) {

    /** No option set, Python's defaults. */
    public static final LogOptions NONE = new LogOptions(null, false, 1, null);

    /**
     * Copies the extra attributes.
     *
     * @param excInfo as the record says
     * @param stackInfo as the record says
     * @param stacklevel as the record says
     * @param extra as the record says
     */
    public LogOptions {
        extra = extra == null ? null : new LinkedHashMap<>(extra);
    }

    /**
     * Options with an exception.
     *
     * @param exception the exception, null for none
     * @return new options
     */
    public static LogOptions excInfo(Throwable exception) {
        return NONE.withExcInfo(exception);
    }

    /**
     * Options with one extra attribute.
     *
     * @param key the attribute's name
     * @param value its value
     * @return new options
     */
    public static LogOptions extra(String key, Object value) {
        return NONE.withExtra(key, value);
    }

    /**
     * Options with extra attributes.
     *
     * @param extra the attributes, null for none
     * @return new options
     */
    public static LogOptions extra(Map<String, ?> extra) {
        return NONE.withExtra(extra);
    }

    /**
     * These options with another exception.
     *
     * @param exception the exception, null for none
     * @return new options
     */
    public LogOptions withExcInfo(Throwable exception) {
        return new LogOptions(exception, stackInfo, stacklevel, extra);
    }

    /**
     * These options, with or without the stack of the call.
     *
     * @param wanted whether the stack is printed
     * @return new options
     */
    public LogOptions withStackInfo(boolean wanted) {
        return new LogOptions(excInfo, wanted, stacklevel, extra);
    }

    /**
     * These options with another stack level.
     *
     * @param level 1 for the direct caller
     * @return new options
     */
    public LogOptions withStacklevel(int level) {
        return new LogOptions(excInfo, stackInfo, level, extra);
    }

    /**
     * These options with one attribute more.
     *
     * @param key the attribute's name
     * @param value its value
     * @return new options
     */
    public LogOptions withExtra(String key, Object value) {
        Map<String, Object> more = extra == null ? new LinkedHashMap<>() : new LinkedHashMap<>(extra);
        more.put(key, value);
        return new LogOptions(excInfo, stackInfo, stacklevel, more);
    }

    /**
     * These options with other extra attributes in place of their own.
     *
     * @param other the attributes, null for none
     * @return new options
     */
    public LogOptions withExtra(Map<String, ?> other) {
        return new LogOptions(excInfo, stackInfo, stacklevel, other == null ? null : new LinkedHashMap<>(other));
    }
}
