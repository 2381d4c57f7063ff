// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a handler says of itself, beside the counters that every slot has. Immutable, thread-safe.
 *
 * <p>It is shown to operators as it is: no password, token or other secret belongs into it.
 *
 * @param state one word, such as {@code UP}, {@code DOWN} or {@code IDLE}; {@link #UNKNOWN} if asking failed
 * @param details whatever helps an operator, by name and in order; texts, flags and numbers, anything else is kept as its
 *     text, so that no class of a bundle is held
 */
public record HandlerHealth(String state, Map<String, Object> details) {

    /** The state of a handler that threw when it was asked; {@code error} among the details tells what. */
    public static final String UNKNOWN = "UNKNOWN";

    /**
     * Copies the details.
     *
     * @param state as the record says
     * @param details as the record says
     */
    public HandlerHealth {
        Objects.requireNonNull(state, "state");
        Map<String, Object> copy = new LinkedHashMap<>();
        details.forEach((name, value) -> copy.put(Objects.requireNonNull(name, "name"), plain(value)));
        details = Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value) {
        boolean plain = value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Double;
        return plain ? value : String.valueOf(value);
    }

    /** {@return the state and the details, such as <code>UP{peer=tcp:localhost:9020, sent=3}</code>} */
    @Override
    public String toString() {
        return state + details;
    }
}
