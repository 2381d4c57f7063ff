// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import logging.api.config.Options;

/** The keys of a section that are passed on as constructor arguments, and its {@code .} block. */
public final class Keywords {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    /** The key of a function that makes the object, and what stands for its name. */
    public static final String FUNCTION = "()";

    private Keywords() {}

    /** Whether a section gives a function under {@code ()}, which only programs can; then it is put into the options. */
    static boolean function(Context context, Map<String, Object> section, Map<String, Object> options) {
        if (!context.state() && section.get(FUNCTION) instanceof Function<?, ?> function) {
            options.put(FUNCTION, function);
            return true;
        }
        return false;
    }

    /**
     * The function that makes an object.
     *
     * @param options of a plan
     * @return null if it is made by a name
     */
    @SuppressWarnings("unchecked") // a function of something else fails when it is called, as one in Python does
    public static Function<Options, ?> function(Map<String, Object> options) {
        return (Function<Options, ?>) options.get(FUNCTION);
    }

    /** All keys but some, references resolved; an error for each that is no identifier. */
    static Map<String, Object> options(
            Context context, String path, String wrapper, Map<String, Object> section, Set<String> without) {
        Map<String, Object> options = new LinkedHashMap<>();
        section.forEach((key, value) -> {
            if (without.contains(key) || context.state() && Bookkeeping.isKey(key)) {
                return;
            }
            if (IDENTIFIER.matcher(key).matches()) {
                options.put(key, context.convert(path + "." + key, wrapper, value));
            } else {
                context.problems().error(path, wrapper + ": Not a valid Python identifier: '" + key + "'");
            }
        });
        return options;
    }

    /** The {@code .} block, as it is. */
    static Map<String, Object> attributes(Context context, String path, String wrapper, Map<String, Object> section) {
        Object block = section.get(".");
        if (!Context.truth(block)) {
            return Map.of();
        }
        Map<String, Object> attributes = context.section(path + "..", wrapper, block);
        return attributes == null ? Map.of() : new LinkedHashMap<>(attributes);
    }
}
