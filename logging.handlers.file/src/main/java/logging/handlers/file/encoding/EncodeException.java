// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A character that an encoding lacks, in the error mode that refuses it. Python: {@code UnicodeEncodeError}. */
final class EncodeException extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final String text;

    EncodeException(Codec codec, int codePoint, int index) {
        String shown = ErrorMode.BACKSLASHREPLACE.replacement(codePoint);
        text = "'" + codec.name() + "' codec can't encode character '" + shown + "' in position " + index + ": "
                + reason(codec.charset());
    }

    /** Python's words. */
    private static String reason(Charset charset) {
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return "ordinal not in range(128)";
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return "ordinal not in range(256)";
        }
        return charset.name().startsWith("UTF") ? "surrogates not allowed" : "character maps to <undefined>";
    }

    @Override
    public String getMessage() {
        return text;
    }
}
