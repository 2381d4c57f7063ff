// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Collection;
import java.util.Map;

/**
 * Which values this project prints in Java's way on purpose, so that rows of Python's tables that print them do
 * not apply.
 */
final class JavaWay {

    private JavaWay() {}

    /** With {@code %s}: null, booleans, containers, and floats whose text differs between the languages. */
    static boolean inPercentS(Object value) {
        return isNullOrBoolean(value)
                || value instanceof Object[]
                || value instanceof byte[]
                || value instanceof Collection
                || value instanceof Map
                || (value instanceof Double && !value.toString().equals(PythonText.str(value)));
    }

    /** With <code>{}</code> and {@code $}: only null and booleans. */
    static boolean isNullOrBoolean(Object value) {
        return value == null || value instanceof Boolean;
    }
}
