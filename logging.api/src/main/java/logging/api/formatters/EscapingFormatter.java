// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.Thrown;
import logging.api.text.Fields;
import logging.api.text.Template;
import logging.api.text.TextBuffer;

/**
 * A formatter whose records cannot be forged: line breaks, control characters, ANSI sequences and bidirectional controls
 * in the values of a record are made visible, in Python's spelling; what the template itself says is left alone.
 *
 * <p>A stack trace keeps its lines, while the messages of its exceptions are escaped. It is made anew and not shared with
 * other formatters through {@code exc_text}, since another formatter's text may not be trusted; text without its
 * exception, such as that of a record from the network, keeps its lines, too, each behind a tab.
 *
 * <p>Thread-safe. It stands where {@link Formatter} stands; Python has no such class.
 */
public class EscapingFormatter extends Formatter {

    private static final String STACK = "Stack (most recent call last):\n";

    private final Template template;
    private final Map<String, Object> defaults;

    /** A formatter that prints the message alone. */
    public EscapingFormatter() {
        this(null);
    }

    /**
     * A formatter with a {@code %}-style template.
     *
     * @param fmt the template, null or empty for the message alone
     */
    public EscapingFormatter(String fmt) {
        this(fmt, null, '%', true, null);
    }

    /**
     * A formatter with everything given, as {@link Formatter#Formatter(String, String, char, boolean, Map)}.
     *
     * @param fmt the template, null or empty for the message alone
     * @param datefmt a strftime pattern; null or empty for Python's default with milliseconds
     * @param style {@code %}, <code>{</code> or {@code $}
     * @param validate whether the template is checked now
     * @param defaults values for fields that a record lacks, may be null
     * @throws IllegalArgumentException with Python's text for an unknown style or an invalid template
     */
    public EscapingFormatter(String fmt, String datefmt, char style, boolean validate, Map<String, ?> defaults) {
        super(fmt, datefmt, style, validate, defaults);
        this.template = Template.of(style, fmt());
        this.defaults = defaults == null ? Map.of() : new LinkedHashMap<>(defaults);
    }

    @Override
    public String format(LogRecord record) {
        StringBuilder text = new StringBuilder(formatMessage(record));
        appendBlock(text, exceptionText(record));
        if (record.stackInfo() != null) {
            appendBlock(text, formatStack(record.stackInfo()));
        }
        return text.toString();
    }

    private String exceptionText(LogRecord record) {
        if (record.hasThrown()) {
            return formatException(record.thrown());
        }
        return record.excText() == null ? null : indented(record.excText());
    }

    private static void appendBlock(StringBuilder text, String block) {
        if (block != null && !block.isEmpty()) {
            text.append('\n').append(block);
        }
    }

    @Override
    public String formatMessage(LogRecord record) {
        // a misfit of message and arguments is told first, as in Python
        String message = Escapes.escape(record.getMessage());
        TextBuffer out = new TextBuffer();
        template.format(name -> "message".equals(name) ? message : escaped(value(record, name)), out);
        return out.toString();
    }

    private Object value(LogRecord record, String name) {
        if ("asctime".equals(name)) {
            return formatTime(record, datefmt());
        }
        Object value = record.get(name);
        return value == Fields.MISSING && defaults.containsKey(name) ? defaults.get(name) : value;
    }

    private static Object escaped(Object value) {
        boolean harmless =
                value == null || value == Fields.MISSING || value instanceof Number || value instanceof Boolean;
        return harmless ? value : Escapes.escape(String.valueOf(value));
    }

    @Override
    public String formatException(Thrown thrown) {
        return lines(super.formatException(escaped(thrown)), "");
    }

    private static Thrown escaped(Thrown thrown) {
        return thrown == null
                ? null
                : new Thrown(
                        thrown.className(),
                        thrown.message() == null ? null : Escapes.escape(thrown.message()),
                        Escapes.escape(thrown.text()),
                        thrown.frames(),
                        escaped(thrown.cause()),
                        thrown.suppressed().stream()
                                .map(EscapingFormatter::escaped)
                                .toList());
    }

    @Override
    public String formatStack(String stackInfo) {
        return stackInfo.startsWith(STACK)
                ? STACK + indented(stackInfo.substring(STACK.length()))
                : indented(stackInfo);
    }

    /** Lines that nobody takes for records, since they do not begin where records begin. */
    private static String indented(String text) {
        return lines(text, "\t");
    }

    private static String lines(String text, String indent) {
        return text.lines()
                .map(line -> {
                    int start = leadingBlanks(line);
                    return (start == 0 ? indent : line.substring(0, start)) + Escapes.escape(line.substring(start));
                })
                .collect(Collectors.joining("\n"));
    }

    private static int leadingBlanks(String line) {
        int count = 0;
        while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }
}
