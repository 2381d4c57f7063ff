// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.text.Fields;
import logging.api.text.TextBuffer;

/**
 * Writes each record as one JSON object on one line.
 *
 * <p>Whatever a record carries, the line is valid JSON: control characters are escaped, numbers that JSON does not know
 * become texts, objects their text. A name stands once in an object; an extra attribute whose name is taken gets
 * {@code extra.} in front.
 *
 * <p>Thread-safe. Python has no such class.
 */
public class JsonFormatter extends Formatter {

    /** What one field of a record is; null if the record has none. */
    private interface Source {
        Object of(LogRecord record);
    }

    /** One object of a record. */
    private record Group(String name, Map<String, Source> fields, Set<String> taken, byte[] constants, boolean extra) {}

    private static final Source NANOS = LogRecord::epochNanos;

    private final JsonLayout layout;
    private final List<Group> groups;
    private final boolean usesCaller;
    private final IsoTime time = new IsoTime();

    /** A formatter with {@link JsonOptions#DEFAULT}. */
    public JsonFormatter() {
        this(JsonOptions.DEFAULT);
    }

    /**
     * A formatter.
     *
     * @param options what it writes
     */
    public JsonFormatter(JsonOptions options) {
        super(null, options.datefmt());
        this.layout = new JsonLayout(options);
        this.usesCaller = layout.usesCaller();
        this.groups = layout.groups().stream().map(this::group).toList();
    }

    private Group group(String name) {
        Map<String, Source> fields = new LinkedHashMap<>();
        layout.fields(name).forEach((field, attribute) -> fields.put(field, source(attribute)));
        Map<String, Object> constants = new LinkedHashMap<>(layout.constants(name));
        constants.keySet().removeAll(fields.keySet());
        Set<String> taken = new HashSet<>(fields.keySet());
        taken.addAll(constants.keySet());
        if (name.equals(JsonLayout.TOP)) {
            taken.addAll(layout.groups());
        }
        return new Group(name, fields, taken, members(constants), layout.hasExtra(name));
    }

    /** The members of an object, without braces, for they never change. */
    private static byte[] members(Map<String, Object> values) {
        TextBuffer text = new TextBuffer(64);
        JsonText json = new JsonText(text);
        values.forEach((name, value) -> {
            json.name(name, text.length() == 0);
            json.value(value);
        });
        return text.toByteArray();
    }

    private Source source(String attribute) {
        return switch (attribute) {
            case "timestamp" -> datefmt() == null ? NANOS : record -> formatTime(record, datefmt());
            case "timestamp_nanos" -> record -> Long.toString(record.epochNanos());
            case "asctime" -> record -> formatTime(record, datefmt());
            case "severity_number" -> record -> severity(record.levelno());
            case "exc_type" -> record -> record.hasThrown() ? record.thrown().className() : null;
            case "exc_message" -> record -> record.hasThrown() ? record.thrown().message() : null;
            case "exc_text" -> record -> record.hasThrown() ? formatException(record.thrown()) : record.excText();
            case "message" -> LogRecord::getMessage;
            case "name" -> LogRecord::name;
            case "levelname" -> LogRecord::levelname;
            default -> record -> known(record.get(attribute));
        };
    }

    private static Object known(Object value) {
        return value == Fields.MISSING ? null : value;
    }

    /** OpenTelemetry's numbers: four for each of TRACE, DEBUG, INFO, WARN, ERROR and FATAL, from 1 on. */
    static int severity(int levelno) {
        int decade = Math.max(0, Math.min(5, Math.floorDiv(levelno, 10)));
        int within = Math.max(0, Math.min(9, levelno - 10 * decade));
        return 1 + 4 * decade + within * 4 / 10;
    }

    @Override
    public String format(LogRecord record) {
        TextBuffer out = new TextBuffer();
        formatTo(record, out);
        return out.toString();
    }

    @Override
    public void formatTo(LogRecord record, TextBuffer out) {
        int before = out.length();
        try {
            append(record, out);
        } catch (RuntimeException misfit) {
            out.setLength(before);
            throw misfit;
        }
    }

    private void append(LogRecord record, TextBuffer out) {
        JsonText json = new JsonText(out);
        json.open();
        int start = out.length();
        for (Group group : groups) {
            if (group.name.equals(JsonLayout.TOP)) {
                members(group, record, json, out);
            } else {
                nested(group, record, json, out, start);
            }
        }
        json.close();
    }

    /** Writes an object inside the object, unless it would be empty. */
    private void nested(Group group, LogRecord record, JsonText json, TextBuffer out, int top) {
        int before = out.length();
        json.name(group.name, before == top);
        json.open();
        int inside = out.length();
        members(group, record, json, out);
        if (out.length() == inside) {
            out.setLength(before);
        } else {
            json.close();
        }
    }

    private void members(Group group, LogRecord record, JsonText json, TextBuffer out) {
        int start = out.length();
        for (Map.Entry<String, Source> field : group.fields.entrySet()) {
            Source source = field.getValue();
            Object value = source.of(record);
            if (value != null) {
                json.name(field.getKey(), out.length() == start);
                value(source, value, json, out);
            }
        }
        if (group.constants.length > 0) {
            if (out.length() > start) {
                out.append(',');
            }
            out.append(group.constants, 0, group.constants.length);
        }
        if (group.extra && !record.extras().isEmpty()) {
            extra(group, record, json, out, start);
        }
    }

    private void value(Source source, Object value, JsonText json, TextBuffer out) {
        if (source == NANOS) {
            out.append('"');
            time.append((Long) value, out);
            out.append('"');
        } else {
            json.value(value);
        }
    }

    private void extra(Group group, LogRecord record, JsonText json, TextBuffer out, int start) {
        Set<String> taken = new HashSet<>(group.taken);
        record.extras().forEach((attribute, value) -> {
            String name = attribute;
            while (!taken.add(name)) {
                name = "extra." + name;
            }
            json.name(name, out.length() == start);
            if (layout.textExtra() && value != null) {
                json.text(value);
            } else {
                json.value(value);
            }
        });
    }

    @Override
    public boolean usesTime() {
        return false;
    }

    @Override
    public boolean usesCaller() {
        return usesCaller;
    }
}
