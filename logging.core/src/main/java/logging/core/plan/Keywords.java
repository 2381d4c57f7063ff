// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of a section that are passed on as constructor arguments, and its {@code .} block. */
final class Keywords {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private Keywords() {}

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
