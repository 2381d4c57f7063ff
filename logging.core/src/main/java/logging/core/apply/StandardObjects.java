// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import logging.api.Filter;
import logging.api.LoggingSystem;
import logging.api.config.FormatterOptions;
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
        return FILTER.equals(name)
                ? Filter.named(options.text("name", ""))
                : FormatterOptions.make(options, FormatterOptions::formatter);
    }

    @Override
    public Object external(String name) {
        Supplier<Object> known = external.get(name);
        return known == null ? null : known.get();
    }
}
