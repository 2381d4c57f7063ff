// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.List;
import logging.api.config.Options;

/**
 * A user's name and password. No text of it, and no error about it, shows either.
 *
 * @param user the name
 * @param password the password
 */
record Credentials(String user, String password) {

    private static final String KEY = "credentials";

    /** The value of {@code credentials}: a list of two as in Python, or {@code user:password}; null if there is none. */
    static Credentials read(Options keys) {
        Object value = keys.raw(KEY);
        Credentials read = value instanceof Object[] pair ? of(List.of(pair)) : of(value);
        if (value != null && read == null) {
            keys.error(KEY, "expected [user, password] or user:password (its value is not shown)");
        }
        return read;
    }

    private static Credentials of(Object value) {
        if (value instanceof List<?> pair) {
            return pair.size() == 2 && pair.get(0) instanceof String name ? of(name, text(pair.get(1))) : null;
        }
        String text = text(value);
        int colon = text == null ? -1 : text.indexOf(':');
        return colon < 0 ? null : of(text.substring(0, colon), text.substring(colon + 1));
    }

    private static String text(Object value) {
        return value instanceof char[] chars ? new String(chars) : value instanceof String text ? text : null;
    }

    private static Credentials of(String user, String password) {
        return user.isEmpty() || user.indexOf(':') >= 0 || password == null ? null : new Credentials(user, password);
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
