// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** What may be a key of a dict or a member of a set: what is hashable in Python, of the data that is read here. */
final class Keys {

    private Keys() {}

    /** The key for a value: the value itself, a tuple of scalars as a list of them. */
    static Object of(Object value) throws PickleException {
        if (value instanceof Object[] tuple) {
            for (Object item : tuple) {
                scalar(item);
            }
            return Collections.unmodifiableList(Arrays.asList(tuple));
        }
        scalar(value);
        return value;
    }

    private static void scalar(Object value) throws PickleException {
        if (value instanceof Collection
                || value instanceof Map
                || value instanceof Object[]
                || value instanceof byte[]) {
            throw new PickleException("a key that is no number or text");
        }
    }
}
