// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.text.PythonText;

/**
 * Reads INI text by the rules of Python's {@code ConfigParser}: a value goes on over lines that are indented deeper than
 * its key, empty ones included; whole lines may be comments; keys are lower case; nothing may be there twice.
 *
 * <p>Confined to one thread.
 */
final class IniParser {

    static final String DEFAULT = "DEFAULT";

    private static final Pattern HEADER = Pattern.compile("\\[(.+)\\]");
    private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)");

    private final String source;
    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    private final StringBuilder bogus = new StringBuilder();
    private String section;
    private String option;
    private int indent;

    /** A parser that names its source in errors. */
    private IniParser(String source) {
        this.source = source;
    }

    /** The sections of a text with their keys and values, as written. */
    static Map<String, Map<String, String>> parse(String text, String source) throws IniException {
        IniParser parser = new IniParser(source);
        int number = 0;
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("(?<=\n)", -1)) {
            if (!line.isEmpty()) {
                parser.line(++number, line);
            }
        }
        if (!parser.bogus.isEmpty()) {
            throw IniException.syntax("Source contains parsing errors: " + PythonText.repr(source) + parser.bogus);
        }
        return parser.joined();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void line(int number, String line) throws IniException {
        String value = line.strip();
        if (value.startsWith("#") || value.startsWith(";")) {
            return;
        }
        if (value.isEmpty()) {
            if (option != null) {
                values().add("");
            }
            return;
        }
        int depth = line.indexOf(value);
        if (option != null && depth > indent) {
            values().add(value);
            return;
        }
        indent = depth;
        Matcher header = HEADER.matcher(value);
        if (header.lookingAt()) {
            open(number, header.group(1));
        } else if (section == null) {
            throw IniException.syntax("File contains no section headers.\nfile: " + PythonText.repr(source) + ", line: "
                    + number + "\n" + PythonText.repr(line));
        } else {
            option(number, line, OPTION.matcher(value));
        }
    }

    private List<String> values() {
        return sections.get(section).get(option);
    }

    private void open(int number, String name) throws IniException {
        if (!name.equals(DEFAULT) && sections.containsKey(name)) {
            throw IniException.of("While reading from " + PythonText.repr(source) + at(number) + ": section "
                    + PythonText.repr(name) + " already exists");
        }
        sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
        section = name;
        option = null;
    }

    private void option(int number, String line, Matcher parts) throws IniException {
        boolean named = parts.matches();
        if (!named || parts.group(1).isEmpty()) {
            bogus.append("\n\t").append(at(number).strip()).append(": ").append(PythonText.repr(line));
            if (!named) {
                return;
            }
        }
        option = key(parts.group(1).strip());
        List<String> values = new ArrayList<>(List.of(parts.group(2).strip()));
        if (sections.get(section).put(option, values) != null) {
            throw IniException.of("While reading from " + PythonText.repr(source) + at(number) + ": option "
                    + PythonText.repr(option) + " in section " + PythonText.repr(section) + " already exists");
        }
    }

    private static String at(int number) {
        return String.format(Locale.ROOT, " [line %2d]", number);
    }

    private Map<String, Map<String, String>> joined() {
        Map<String, Map<String, String>> joined = new LinkedHashMap<>();
        sections.forEach((name, options) -> {
            Map<String, String> values = new LinkedHashMap<>();
            options.forEach(
                    (key, lines) -> values.put(key, String.join("\n", lines).stripTrailing()));
            joined.put(name, values);
        });
        return joined;
    }
}
