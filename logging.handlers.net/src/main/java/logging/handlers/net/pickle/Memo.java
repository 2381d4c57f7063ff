// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.util.HashMap;
import java.util.Map;

/** The values that a pickle refers back to. Not thread-safe. */
final class Memo {

    private final Map<Long, Object> values = new HashMap<>();

    void put(long index, Object value) throws PickleException {
        values.put(index, value);
        if (values.size() > Bounds.MAX_VALUES) {
            throw new PickleException("more than " + Bounds.MAX_VALUES + " values");
        }
    }

    Object get(long index) throws PickleException {
        if (!values.containsKey(index)) {
            throw new PickleException("it refers to value " + index + ", which it did not keep");
        }
        return values.get(index);
    }

    int size() {
        return values.size();
    }
}
