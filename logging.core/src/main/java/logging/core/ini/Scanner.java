// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

/** A place in a literal that is being read. Confined to one thread. */
final class Scanner {

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    /** The next character that is no space and no comment; zero at the end. */
    char peek() {
        while (at < text.length() && (Character.isWhitespace(here()) || here() == '#')) {
            if (here() == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
        return here();
    }

    /** The character at this place; zero at the end. */
    char here() {
        return ahead(0);
    }

    char ahead(int by) {
        return at + by < text.length() ? text.charAt(at + by) : 0;
    }

    char next() {
        char c = here();
        at++;
        return c;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** Whether these characters come next, which are passed then. */
    boolean take(String wanted) {
        peek();
        if (text.startsWith(wanted, at)) {
            at += wanted.length();
            return true;
        }
        return false;
    }

    /** Letters, digits, underscores and some more from here on. */
    String word(String also) {
        int from = at;
        while (Character.isLetterOrDigit(here()) || here() == '_' || here() != 0 && also.indexOf(here()) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    IniException wrong(String expected) {
        String rest = text.substring(Math.min(at, text.length()));
        String found = rest.isEmpty() ? "it ends" : "\"" + rest.substring(0, Math.min(20, rest.length())) + "\" stands";
        return IniException.of("expected " + expected + ", but " + found + " at character " + (at + 1));
    }
}
