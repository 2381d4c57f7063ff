// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** How one value is printed: the compiled form of a directive such as {@code %-8s} or {@code {:>5}}. Thread-safe. */
@FunctionalInterface
public interface ValueFormat {

    /**
     * Appends the text of a value.
     *
     * @param value the value, may be null
     * @param out takes the text
     * @throws FormatMismatchException if the directive cannot print this value
     */
    void append(Object value, TextBuffer out);
}
