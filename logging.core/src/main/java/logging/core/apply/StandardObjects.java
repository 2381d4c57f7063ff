// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.LoggingSystem;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;

/** The objects of Python's own modules: the standard formatter and filter, {@code ext://sys.stderr}. Thread-safe. */
public final class StandardObjects implements ObjectFactory {

    static final String FORMATTER = "logging.Formatter";
    static final String FILTER = "logging.Filter";

    private static final Set<String> NAMES = Set.of(FORMATTER, FILTER);

    private final Map<String, Supplier<Object>> external;

    /**
     * The objects of a system.
     *
     * @param system whose standard streams {@code ext://} names
     */
    public StandardObjects(LoggingSystem system) {
        external = Map.of("sys.stdout", system::out, "sys.stderr", system::err);
    }

    @Override
    public boolean offers(String name) {
        return NAMES.contains(name);
    }

    @Override
    public Object create(String name, Options options) {
        return FILTER.equals(name) ? Filter.named(options.text("name", "")) : formatter(options);
    }

    @Override
    public Object external(String name) {
        Supplier<Object> known = external.get(name);
        return known == null ? null : known.get();
    }

    /**
     * Reads the standard formatter's options; factories of formatters may use it, too.
     *
     * @param options a section
     * @return null after an error
     */
    private static Formatter formatter(Options options) {
        String format = options.has("format") ? options.text("format", null) : options.text("fmt", null);
        String datefmt = options.text("datefmt", null);
        String style = options.text("style", "%");
        boolean validate = options.flag("validate", true);
        Map<?, ?> defaults = options.object("defaults", Map.class);
        if (style.length() != 1 || "%{$".indexOf(style.charAt(0)) < 0) {
            options.error("style", "Style must be one of: %,{,$");
            return null;
        }
        try {
            return options.failed() ? null : new Formatter(format, datefmt, style.charAt(0), validate, named(defaults));
        } catch (IllegalArgumentException invalid) {
            options.error("format", invalid.getMessage());
            return null;
        }
    }

    private static Map<String, Object> named(Map<?, ?> defaults) {
        if (defaults == null) {
            return null;
        }
        Map<String, Object> copy = new java.util.LinkedHashMap<>();
        defaults.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
