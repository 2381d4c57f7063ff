// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import logging.api.Formatter;
import logging.api.text.PythonText;

/**
 * The keys of a formatter's section that every formatter understands, read and checked. An {@link ObjectFactory} that
 * brings a {@link Formatter} of its own makes it with {@code FormatterOptions.make(options, MyFormatter::new)}.
 *
 * <p>Immutable, thread-safe.
 *
 * @param fmt the template, from {@code format} or {@code fmt}; null for the message alone
 * @param datefmt a strftime pattern; null for the default
 * @param style {@code %}, <code>{</code> or {@code $}
 * @param validate whether the template is checked
 * @param defaults values for fields that a record lacks; null for none
 */
public record FormatterOptions(String fmt, String datefmt, char style, boolean validate, Map<String, Object> defaults) {

    /**
     * Copies the defaults.
     *
     * @param fmt as the record says
     * @param datefmt as the record says
     * @param style as the record says
     * @param validate as the record says
     * @param defaults as the record says
     */
    public FormatterOptions {
        defaults = defaults == null ? null : new LinkedHashMap<>(defaults);
    }

    /**
     * Reads the keys and makes a formatter of them; what is wrong is noted in the options.
     *
     * @param options a formatter's section
     * @param maker calls a constructor
     * @return null after an error
     */
    public static Formatter make(Options options, Function<FormatterOptions, Formatter> maker) {
        FormatterOptions read = read(options);
        if (options.failed()) {
            return null;
        }
        try {
            return maker.apply(read);
        } catch (IllegalArgumentException invalid) {
            options.error(options.has("format") || !options.has("fmt") ? "format" : "fmt", invalid.getMessage());
            return null;
        }
    }

    private static FormatterOptions read(Options options) {
        String fmt = text(options, options.has("format") ? "format" : "fmt");
        String datefmt = text(options, "datefmt");
        String style = options.given("style") ? String.valueOf(options.raw("style")) : "%";
        boolean validate = options.flag("validate", true);
        Map<?, ?> given = isNothing(options, "defaults") ? null : options.object("defaults", Map.class);
        if (style.length() != 1 || "%{$".indexOf(style.charAt(0)) < 0) {
            options.error("style", "Style must be one of: %,{,$, was " + PythonText.repr(options.raw("style")));
            style = "%";
        }
        return new FormatterOptions(fmt, datefmt, style.charAt(0), validate, named(given));
    }

    /** Whether Python takes a value for one that was not given, be it an empty list. */
    private static boolean isNothing(Options options, String key) {
        return options.isTyped() && !PythonText.isTrue(options.raw(key));
    }

    private static String text(Options options, String key) {
        return isNothing(options, key) ? null : options.text(key, null);
    }

    private static Map<String, Object> named(Map<?, ?> values) {
        if (values == null) {
            return null;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** {@return the standard formatter of these options; never null} */
    public Formatter formatter() {
        return new Formatter(fmt, datefmt, style, validate, defaults);
    }
}
