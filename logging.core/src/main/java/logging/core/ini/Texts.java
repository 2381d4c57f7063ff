// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

/** Texts in Python's notation: quotes of four kinds, escapes, {@code r''}, and several in a row. Stateless, thread-safe. */
final class Texts {

    private Texts() {}

    /** Whether a text comes next, with or without a letter before the quote. */
    static boolean starts(Scanner scanner) {
        char c = scanner.peek();
        return isQuote(c) || "rRuU".indexOf(c) >= 0 && c != 0 && isQuote(scanner.ahead(1));
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    static String read(Scanner scanner) throws IniException {
        StringBuilder text = new StringBuilder();
        while (starts(scanner)) {
            boolean raw = !isQuote(scanner.here()) && "rR".indexOf(scanner.next()) >= 0;
            if (!isQuote(scanner.here())) {
                scanner.next();
            }
            one(scanner, raw, text);
        }
        return text.toString();
    }

    private static void one(Scanner scanner, boolean raw, StringBuilder text) throws IniException {
        char quote = scanner.next();
        boolean three = scanner.here() == quote && scanner.ahead(1) == quote;
        if (three) {
            scanner.next();
            scanner.next();
        }
        while (!closes(scanner, quote, three)) {
            if (scanner.isAtEnd() || scanner.here() == '\n' && !three) {
                throw scanner.wrong("a text to end with " + quote);
            }
            char c = scanner.next();
            if (c != '\\') {
                text.append(c);
            } else if (raw) {
                text.append(c).append(scanner.next());
            } else {
                escape(scanner, text);
            }
        }
    }

    private static boolean closes(Scanner scanner, char quote, boolean three) {
        if (scanner.here() != quote || three && (scanner.ahead(1) != quote || scanner.ahead(2) != quote)) {
            return false;
        }
        scanner.next();
        if (three) {
            scanner.next();
            scanner.next();
        }
        return true;
    }

    private static void escape(Scanner scanner, StringBuilder text) throws IniException {
        char c = scanner.next();
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> text.append(c);
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append('\u000b');
            case 'x' -> text.appendCodePoint(code(scanner, 2));
            case 'u' -> text.appendCodePoint(code(scanner, 4));
            case 'U' -> text.appendCodePoint(code(scanner, 8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> text.append(octal(scanner, c));
            default -> text.append('\\').append(c);
        }
    }

    private static int code(Scanner scanner, int digits) throws IniException {
        long code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(scanner.here(), 16);
            if (digit < 0) {
                throw scanner.wrong(digits + " hexadecimal digits");
            }
            code = code << 4 | digit;
            scanner.next();
        }
        if (code > Character.MAX_CODE_POINT) {
            throw scanner.wrong("a character");
        }
        return (int) code;
    }

    private static char octal(Scanner scanner, char first) {
        int code = first - '0';
        for (int i = 0; i < 2 && scanner.here() >= '0' && scanner.here() <= '7'; i++) {
            code = code * 8 + scanner.next() - '0';
        }
        return (char) code;
    }
}
