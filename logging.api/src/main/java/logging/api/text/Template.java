// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;

/**
 * A compiled template in one of Python's three styles: {@code %(name)s}, <code>{name}</code> or {@code $name}.
 *
 * <p>Any text can be compiled. {@link #validate()} applies the checks that Python makes when a formatter is
 * created; a template that is broken and was not validated fails each time it is printed, as in Python.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Template permits PercentTemplate, BraceTemplate, DollarTemplate {

    /**
     * Compiles a template.
     *
     * @param style {@code '%'}, <code>'{'</code> or {@code '$'}
     * @param format the template's text
     * @return the template
     * @throws IllegalArgumentException <code>Style must be one of: %,{,$</code>
     */
    static Template of(char style, String format) {
        return switch (style) {
            case '%' -> new PercentTemplate(format);
            case '{' -> new BraceTemplate(format);
            case '$' -> new DollarTemplate(format);
            default -> throw new IllegalArgumentException("Style must be one of: %,{,$");
        };
    }

    /**
     * Returns the text that was compiled.
     *
     * @return the text, never null
     */
    String format();

    /**
     * Returns the style.
     *
     * @return {@code '%'}, <code>'{'</code> or {@code '$'}
     */
    char style();

    /**
     * Applies the checks that Python makes when a formatter is created. They are its checks, not stricter ones:
     * a template may pass and still fail for a record.
     *
     * @throws IllegalArgumentException with Python's text, for example {@code Invalid format 'x' for '%' style}
     */
    void validate();

    /**
     * Tells whether the text asks for {@code asctime}, in Python's way: by looking for {@code %(asctime)},
     * <code>{asctime</code>, {@code $asctime} or <code>${asctime}</code> anywhere in the text.
     *
     * @return true if it does
     */
    boolean usesTime();

    /**
     * Tells whether printing reads a field.
     *
     * @param field the field's name
     * @return true if some piece reads it
     */
    default boolean uses(String field) {
        for (Piece piece : pieces()) {
            if ((piece instanceof Piece.Field f && f.name().equals(field))
                    || (piece instanceof Piece.Computed c && c.names().contains(field))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns what the template consists of, in the order of printing. Adjacent literals are joined. Nothing
     * follows a {@link Piece.Broken}.
     *
     * @return an unmodifiable list
     */
    List<Piece> pieces();

    /**
     * Prints one record. If this throws, {@code out} has the length that it had before.
     *
     * @param fields the record's values
     * @param out takes the text
     * @throws MissingFieldException if a field is absent
     * @throws FormatMismatchException if a value does not suit its directive or the template is broken
     */
    void format(Fields fields, TextBuffer out);
}
