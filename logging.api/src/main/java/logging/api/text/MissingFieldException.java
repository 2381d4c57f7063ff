// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** A template names a field that the record does not have. */
public final class MissingFieldException extends FormatMismatchException {

    private static final long serialVersionUID = 1L;

    /** The name that was asked for. */
    private final String field;

    /**
     * Makes the exception; its message is {@code Formatting field not found in record: 'field'}.
     *
     * @param field the name that was asked for
     */
    public MissingFieldException(String field) {
        super("Formatting field not found in record: " + PythonText.repr(field));
        this.field = field;
    }

    /** Makes the exception for a number that is no key of a map, {@code {extra[5]}}. */
    MissingFieldException(int key) {
        super("Formatting field not found in record: " + key);
        this.field = Integer.toString(key);
    }

    /**
     * Returns the name that was asked for.
     *
     * @return the field's name, never null
     */
    public String field() {
        return field;
    }
}
