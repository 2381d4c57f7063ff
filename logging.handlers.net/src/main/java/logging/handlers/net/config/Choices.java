// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import logging.api.config.Options;

/** Reads texts, and keys that have a few allowed ones. */
final class Choices {

    private Choices() {}

    /** Whether a key has a value; a form that was left empty gives an empty text. */
    static boolean isSet(Options keys, String key) {
        return keys.has(key) && !"".equals(keys.raw(key));
    }

    /** A text, the default where it is absent or empty. */
    static String text(Options keys, String key, String otherwise) {
        String text = keys.text(key, otherwise);
        return "".equals(text) ? otherwise : text;
    }

    /** The constant whose text is the key's value. */
    static <E extends Enum<E>> E read(
            Options keys, String key, E otherwise, Class<E> type, Function<E, String> spelling) {
        if (!isSet(keys, key)) {
            return otherwise;
        }
        E[] all = type.getEnumConstants();
        String expected = "one of " + Arrays.stream(all).map(spelling).collect(Collectors.joining(", "));
        return keys.read(
                key,
                otherwise,
                expected,
                value -> Arrays.stream(all)
                        .filter(choice -> spelling.apply(choice).equals(value))
                        .findFirst()
                        .orElse(null));
    }
}
