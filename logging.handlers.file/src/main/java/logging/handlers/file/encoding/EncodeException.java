// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import java.nio.charset.CharacterCodingException;

/** A character that an encoding lacks, in the error mode that refuses it. Python: {@code UnicodeEncodeError}. */
final class EncodeException extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final String text;

    EncodeException(String encoding, int codePoint, int index) {
        String shown = ErrorMode.BACKSLASHREPLACE.replacement(codePoint);
        text = "'" + encoding + "' codec can't encode character '" + shown + "' in position " + index;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
