// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;

/**
 * One part of a compiled template. A formatter may print a template by calling {@link #append} on each piece in
 * order, and may replace pieces whose values it knows by faster steps of its own. Pieces are immutable and
 * thread-safe.
 */
public sealed interface Piece {

    /**
     * Appends this piece for one record.
     *
     * @param fields the record's values
     * @param out takes the text
     * @throws MissingFieldException if a field that the piece needs is absent
     * @throws FormatMismatchException if a value does not suit its directive, or the template itself is broken here
     */
    void append(Fields fields, TextBuffer out);

    /**
     * Text that is printed as it stands.
     *
     * @param text the text with all escapes resolved, never empty
     */
    record Literal(String text) implements Piece {
        @Override
        public void append(Fields fields, TextBuffer out) {
            out.append(text);
        }
    }

    /**
     * The value of one field.
     *
     * @param name the field's name
     * @param plain true if the directive has neither width, precision nor conversion, so that text and whole
     *     numbers are printed unchanged ({@code %(x)s}, {@code {x}}, {@code $x})
     * @param format how the value is printed
     */
    record Field(String name, boolean plain, ValueFormat format) implements Piece {
        @Override
        public void append(Fields fields, TextBuffer out) {
            Object value = fields.get(name);
            if (value == Fields.MISSING) {
                throw new MissingFieldException(name);
            }
            format.append(value, out);
        }

        /**
         * Appends a value that the caller has already looked up.
         *
         * @param value the field's value, may be null but not {@link Fields#MISSING}
         * @param out takes the text
         * @throws FormatMismatchException if the directive cannot print this value
         */
        public void appendValue(Object value, TextBuffer out) {
            format.append(value, out);
        }
    }

    /**
     * A field whose width, precision or other details come from further fields, such as {@code {x:>{w}}}.
     *
     * @param names the fields that are read, in the order of reading, without duplicates
     * @param body does the work
     */
    record Computed(List<String> names, Body body) implements Piece {

        /** What a computed piece does. */
        @FunctionalInterface
        public interface Body {
            /**
             * Appends the text.
             *
             * @param fields the record's values
             * @param out takes the text
             */
            void append(Fields fields, TextBuffer out);
        }

        @Override
        public void append(Fields fields, TextBuffer out) {
            body.append(fields, out);
        }
    }

    /**
     * The place where a template that was not validated breaks off: printing it always fails, as in Python, where
     * such a template fails for every record.
     *
     * @param problem Python's text for the problem
     */
    record Broken(String problem) implements Piece {
        @Override
        public void append(Fields fields, TextBuffer out) {
            throw new FormatMismatchException(problem);
        }
    }
}
