// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * How much a value may amount to when it is written out: a few bytes of a pickle can stand for a list that contains
 * itself, or for the same list a thousand times a thousand times. Not thread-safe.
 */
final class Bounds {

    /** The most values of one pickle, however they are nested. */
    static final int MAX_VALUES = 100_000;

    private static final int MAX_DEPTH = 32;
    private static final long MAX_CHARS = 16L << 20;

    private int values;
    private long chars;

    private Bounds() {}

    /** Refuses a value that is too deep or too large. */
    static void check(Object value) throws PickleException {
        new Bounds().visit(value, 0);
    }

    private void visit(Object value, int depth) throws PickleException {
        if (depth > MAX_DEPTH) {
            throw new PickleException("nested deeper than " + MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw new PickleException("more than " + MAX_VALUES + " values");
        }
        if (value instanceof String text) {
            chars += text.length();
        } else if (value instanceof byte[] bytes) {
            chars += bytes.length;
        } else if (value instanceof Collection<?> items) {
            visitAll(items, depth);
        } else if (value instanceof Object[] tuple) {
            visitAll(Arrays.asList(tuple), depth);
        } else if (value instanceof Map<?, ?> map) {
            visitAll(map.keySet(), depth);
            visitAll(map.values(), depth);
        }
        if (chars > MAX_CHARS) {
            throw new PickleException("more than " + MAX_CHARS + " characters");
        }
    }

    private void visitAll(Collection<?> items, int depth) throws PickleException {
        for (Object item : items) {
            visit(item, depth + 1);
        }
    }
}
