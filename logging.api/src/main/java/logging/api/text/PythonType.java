// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Python's names for the types of Java values, as its error texts use them. */
final class PythonType {

    private PythonType() {}

    /** Returns for example {@code str} or {@code NoneType}; for a type that Python lacks, its simple name in Java. */
    static String nameOf(Object value) {
        if (value == null) {
            return "NoneType";
        }
        if (isText(value)) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Number) {
            return Numbers.isInteger(value) ? "int" : "float";
        }
        return containerName(value);
    }

    private static String containerName(Object value) {
        if (value instanceof Object[]) {
            return "tuple";
        }
        if (value instanceof byte[]) {
            return "bytes";
        }
        if (value instanceof Map) {
            return "dict";
        }
        if (value instanceof Set) {
            return "set";
        }
        if (value instanceof Collection || value.getClass().isArray()) {
            return "list";
        }
        return value.getClass().getSimpleName();
    }

    /** Tells whether Python would see text. */
    static boolean isText(Object value) {
        return value instanceof CharSequence || value instanceof Character;
    }

    /** Tells whether Python would see a list, tuple, set, dict or bytes. */
    static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || (value != null && value.getClass().isArray());
    }
}
