// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.text.PythonText;

/**
 * Sections of keys and values; values may refer to others by {@code %(name)s}. Python: {@code ConfigParser} with basic
 * interpolation. Immutable, thread-safe.
 */
final class Ini {

    private static final Pattern REFERENCE = Pattern.compile("%\\(([^)]+)\\)s");
    private static final int DEEPEST = 10;
    /** A value that repeats others may not grow beyond this. */
    private static final int LONGEST = 1 << 20;

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();

    /** Sections as they are written, on top of values that all of them have. */
    Ini(Map<String, Map<String, String>> written, Map<String, ?> defaults) {
        defaults.forEach((key, value) -> this.defaults.put(IniParser.key(key), PythonText.str(value)));
        written.getOrDefault(IniParser.DEFAULT, Map.of())
                .forEach((key, value) -> this.defaults.put(IniParser.key(key), value));
        written.forEach((name, values) -> {
            if (!name.equals(IniParser.DEFAULT)) {
                Map<String, String> own = new LinkedHashMap<>(this.defaults);
                values.forEach((key, value) -> own.put(IniParser.key(key), value));
                sections.put(name, own);
            }
        });
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    /** A value as it is written; null if it is not there. */
    String raw(String section, String key) {
        return sections.getOrDefault(section, Map.of()).get(key);
    }

    /** A value with its references replaced; null if it is not there. */
    String get(String section, String key) throws IniException {
        String raw = raw(section, key);
        if (raw == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        interpolate(section, key, raw, text, 1);
        return text.toString();
    }

    private void interpolate(String section, String key, String value, StringBuilder text, int depth)
            throws IniException {
        if (depth > DEEPEST || text.length() > LONGEST) {
            throw IniException.of("Recursion limit exceeded in value substitution: option " + PythonText.repr(key)
                    + " in section " + PythonText.repr(section) + " contains an interpolation key which cannot be"
                    + " substituted in " + DEEPEST + " steps. Raw value: " + PythonText.repr(raw(section, key)));
        }
        int from = 0;
        for (int at = value.indexOf('%'); at >= 0; at = value.indexOf('%', from)) {
            text.append(value, from, at);
            if (value.startsWith("%%", at)) {
                text.append('%');
                from = at + 2;
            } else {
                from = reference(section, key, value, at, text, depth);
            }
        }
        text.append(value.substring(from));
    }

    private int reference(String section, String key, String value, int at, StringBuilder text, int depth)
            throws IniException {
        String rest = value.substring(at);
        if (!rest.startsWith("%(")) {
            throw IniException.of("'%' must be followed by '%' or '(', found: " + PythonText.repr(rest));
        }
        Matcher reference = REFERENCE.matcher(rest);
        if (!reference.lookingAt()) {
            throw IniException.of("bad interpolation variable reference " + PythonText.repr(rest));
        }
        String name = IniParser.key(reference.group(1));
        String other = raw(section, name);
        if (other == null) {
            throw IniException.of("Bad value substitution: option " + PythonText.repr(key) + " in section "
                    + PythonText.repr(section) + " contains an interpolation key " + PythonText.repr(name)
                    + " which is not a valid option name. Raw value: " + PythonText.repr(raw(section, key)));
        }
        interpolate(section, key, other, text, depth + 1);
        return at + reference.end();
    }
}
