// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Arrays;

/** The text that {@code %s} gives a value: the one that Java gives it, except that arrays show their elements. */
final class JavaText {

    private JavaText() {}

    static void append(Object value, TextBuffer out) {
        if (value instanceof String text) {
            out.append(text);
        } else if (value instanceof Integer || value instanceof Long) {
            out.append(((Number) value).longValue());
        } else if (value == null || value instanceof Boolean || value instanceof Character || isNumber(value)) {
            out.append(String.valueOf(value));
        } else if (value instanceof Object[] || !value.getClass().isArray()) {
            out.append(Foreign.text(value, out));
        } else {
            out.append(primitives(value));
        }
    }

    /** Those whose text comes from no other code; they need no guard. */
    private static boolean isNumber(Object value) {
        return value instanceof Double || value instanceof Float || value instanceof Short || value instanceof Byte;
    }

    /** Deep text of a one-element array holding the array, without the outer brackets. */
    private static String primitives(Object array) {
        String wrapped = Arrays.deepToString(new Object[] {array});
        return wrapped.substring(1, wrapped.length() - 1);
    }
}
