// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import java.nio.charset.StandardCharsets;

/**
 * The text of a mail as bytes, and how they travel: like Python's mails as long as that brings the text home unchanged.
 *
 * @param bytes the text in UTF-8
 * @param encoding the value of {@code Content-Transfer-Encoding}
 */
record Body(byte[] bytes, String encoding) {

    /** The longest line that goes as it is; Python's policy. */
    private static final int LONGEST_LINE = 78;

    /**
     * A body.
     *
     * @param eightBit whether the server takes bytes beyond ASCII
     */
    static Body of(String text, boolean eightBit) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            // a lone carriage return or a NUL would not survive in any other way
            return new Body(text.getBytes(StandardCharsets.UTF_8), "base64");
        }
        String ended = text.endsWith("\n") ? text : text + "\n";
        byte[] bytes = ended.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int beyondAscii = 0;
        int line = 0;
        int longest = 0;
        for (byte each : bytes) {
            beyondAscii += each < 0 ? 1 : 0;
            line = each == '\n' ? 0 : line + 1;
            longest = Math.max(longest, each == '\r' ? line - 1 : line);
        }
        boolean asItIs = longest <= LONGEST_LINE && (beyondAscii == 0 || eightBit);
        if (asItIs) {
            return new Body(bytes, beyondAscii == 0 ? "7bit" : "8bit");
        }
        // three characters for a byte beyond ASCII, against four for each three bytes
        return new Body(bytes, beyondAscii * 2 > bytes.length / 3 ? "base64" : "quoted-printable");
    }
}
