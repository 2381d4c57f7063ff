// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Map;

/**
 * The values of one merge and how far they are used up. In Python's words they are a tuple, or one mapping whose
 * items are selected by name. Not thread-safe: lives for one merge.
 */
final class PercentArguments {

    static final String NOT_ENOUGH = "not enough arguments for format string";
    static final String STAR_WANTS_INT = "* wants int";

    private final Object[] values;
    private final Map<?, ?> mapping;
    /** Index of the next value; this and the next field are guarded by the merging thread. */
    private int next;
    /** With a mapping: what a directive without a name takes, once: the mapping, later the selected item. */
    private Object single;

    private PercentArguments(Object[] values, int next, Map<?, ?> mapping) {
        this.values = values;
        this.next = next;
        this.mapping = mapping;
        this.single = mapping == null ? Fields.MISSING : mapping;
    }

    static PercentArguments of(Object[] values, int next) {
        return new PercentArguments(values, next, null);
    }

    static PercentArguments of(Map<?, ?> mapping) {
        return new PercentArguments(new Object[0], 0, mapping);
    }

    Object next() {
        if (next < values.length) {
            return values[next++];
        }
        Object taken = single;
        if (taken == Fields.MISSING) {
            throw new FormatMismatchException(NOT_ENOUGH);
        }
        single = Fields.MISSING;
        return taken;
    }

    /** Makes the item of a name the next value. */
    void select(PercentDirective directive) {
        if (mapping == null) {
            throw new FormatMismatchException("format requires a mapping");
        }
        if (directive.key() != null) {
            single = item(directive.key());
        }
    }

    private Object item(String key) {
        try {
            Object item = mapping.get(key);
            if (item != null || mapping.containsKey(key)) {
                return item;
            }
        } catch (ClassCastException e) {
            // A sorted map of other keys refuses the question; it cannot hold this one.
            throw keyNotFound(key);
        }
        throw keyNotFound(key);
    }

    private static FormatMismatchException keyNotFound(String key) {
        return new FormatMismatchException("key not found: " + PythonText.repr(key));
    }

    /** Takes a width; one that is too big is brought to just that. */
    int nextWidth() {
        return nextInt("ssize_t", Long.MAX_VALUE);
    }

    /** Takes a precision; one that is too big is brought to just that. */
    int nextPrecision() {
        return nextInt("int", Integer.MAX_VALUE);
    }

    private int nextInt(String cType, long cMax) {
        Object value = next();
        if (!Numbers.isInteger(value)) {
            throw new FormatMismatchException(STAR_WANTS_INT);
        }
        if (!Numbers.fitsLong(value) || Numbers.toLong(value) > cMax || Numbers.toLong(value) < -cMax - 1) {
            throw new FormatMismatchException("Python int too large to convert to C " + cType);
        }
        long limit = PercentSpec.MAX_WIDTH + 1;
        return (int) Math.max(-limit, Math.min(limit, Numbers.toLong(value)));
    }

    /** Tells whether values are left over, which is an error unless they came from a mapping. */
    boolean leftOver() {
        return next < values.length;
    }
}
