// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * What happens to a field's value before it is printed: parts are taken out of it, and {@code !r}, {@code !s} or
 * {@code !a} turn it into text.
 *
 * @param path the parts
 * @param letter code point after the exclamation mark, or 0
 */
record BraceConversion(BracePath path, int letter) {

    /** Tells whether text stays what it is. */
    boolean keepsText() {
        return letter == 0 || letter == 's';
    }

    Object apply(Object field) {
        Object value = path.resolve(field);
        return switch (letter) {
            case 0 -> value;
            case 's' -> PythonText.str(value);
            case 'r' -> PythonText.repr(value);
            case 'a' -> PythonText.ascii(value);
            default ->
                throw new FormatMismatchException("Unknown conversion specifier "
                        + (letter > ' ' && letter < 127
                                ? Character.toString(letter)
                                : "\\x" + Integer.toHexString(letter)));
        };
    }
}
