// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

/** Makes texts fit for the fields of a header, so that no value can end its field or forge another one. */
final class Names {

    private Names() {}

    /** A field of printable ASCII without blanks; {@code -} if nothing is left. */
    static String printable(String text, int max) {
        return clean(text, max, "");
    }

    /** The name of a structured data element or parameter. */
    static String data(String text) {
        return clean(text, 32, "=]\"");
    }

    private static String clean(String text, int max, String forbidden) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), max));
        for (int i = 0; i < text.length() && clean.length() < max; i++) {
            char c = text.charAt(i);
            clean.append(c > ' ' && c < 0x7F && forbidden.indexOf(c) < 0 ? c : '_');
        }
        return clean.length() == 0 ? "-" : clean.toString();
    }
}
