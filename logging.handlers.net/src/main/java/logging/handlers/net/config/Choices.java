// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import logging.api.config.Options;

/** Reads a key that has a few allowed texts. */
final class Choices {

    private Choices() {}

    /** The constant whose text is the key's value. */
    static <E extends Enum<E>> E read(
            Options keys, String key, E otherwise, Class<E> type, Function<E, String> spelling) {
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
