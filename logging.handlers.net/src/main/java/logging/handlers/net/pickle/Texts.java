// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.nio.charset.StandardCharsets;
import logging.handlers.net.json.Wtf8;

/** Texts in the forms that pickles write them. */
final class Texts {

    private Texts() {}

    static String utf8(byte[] bytes) throws PickleException {
        String text = Wtf8.decode(bytes);
        if (text == null) {
            throw new PickleException("a text that is not UTF-8");
        }
        return text;
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Latin-1 with escapes of four digits behind {@code u} and of eight behind {@code U}, as protocol 0 writes texts. */
    static String rawUnicodeEscape(byte[] bytes) throws PickleException {
        String line = latin1(bytes);
        StringBuilder text = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char kind = line.charAt(i) == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : 0;
            int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
            if (digits > 0) {
                text.appendCodePoint(hex(line, i + 2, digits));
                i += 2 + digits;
            } else {
                text.append(line.charAt(i++));
            }
        }
        return text.toString();
    }

    /** A text in quotes with backslashes, as Python 2 wrote it with protocol 0. */
    static String quoted(byte[] bytes) throws PickleException {
        String line = latin1(bytes).strip();
        char quote = line.isEmpty() ? 0 : line.charAt(0);
        if (line.length() < 2 || quote != '\'' && quote != '"' || line.charAt(line.length() - 1) != quote) {
            throw new PickleException("a text without its quotes");
        }
        StringBuilder text = new StringBuilder(line.length());
        int i = 1;
        while (i < line.length() - 1) {
            char c = line.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = line.charAt(i++);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'x' -> {
                    text.append((char) hex(line, i, 2));
                    i += 2;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private static int hex(String line, int from, int digits) throws PickleException {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < line.length() ? Character.digit(line.charAt(i), 16) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT >> 4) {
                throw new PickleException("an escape that is none");
            }
            code = code << 4 | digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw new PickleException("an escape that is no character");
        }
        return code;
    }
}
