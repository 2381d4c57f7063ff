// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares failures: texts that come from CPython's logging package must be found in ours. */
final class Errors {

    /** What follows the name is the text of Python's import system, which Java has no counterpart of. */
    private static final Pattern IMPORT = Pattern.compile("^(Cannot resolve '[^']*'): .*$", Pattern.DOTALL);

    private Errors() {}

    /** The first difference between a chain of exceptions and what was thrown here; null if there is none. */
    static String difference(String where, JsonArray chain, Throwable thrown) {
        if (chain == null) {
            return where + ": expected no error, was " + text(thrown);
        }
        if (thrown == null) {
            return where + ": expected " + chain + ", was no error";
        }
        String text = text(thrown);
        for (JsonElement element : chain) {
            JsonObject error = element.getAsJsonObject();
            String message = error.get("message").getAsString();
            if (error.get("stable").getAsBoolean() && !contains(text, message)) {
                return where + ": expected a text with " + message + "\n    was " + text;
            }
        }
        return null;
    }

    private static boolean contains(String text, String message) {
        Matcher unresolved = IMPORT.matcher(message);
        return text.contains(unresolved.matches() ? unresolved.group(1) : message) || text.contains(unquoted(message));
    }

    /** The message of a KeyError is the quoted form of its text. */
    private static String unquoted(String message) {
        boolean quoted = message.length() > 1
                && "'\"".indexOf(message.charAt(0)) >= 0
                && message.charAt(0) == message.charAt(message.length() - 1);
        return quoted ? message.substring(1, message.length() - 1) : message;
    }

    /** The texts of an exception and of its causes. */
    static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(at);
        }
        return text.toString();
    }
}
