// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * Text and values do not fit together: too few arguments, a directive that the value cannot satisfy, or a
 * template that breaks off. The message is the one that Python gives.
 */
public sealed class FormatMismatchException extends IllegalArgumentException permits MissingFieldException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message Python's text for this problem
     */
    public FormatMismatchException(String message) {
        super(message);
    }
}
