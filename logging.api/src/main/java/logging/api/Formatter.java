// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import logging.api.text.Foreign;
import logging.api.text.Strftime;
import logging.api.text.Template;
import logging.api.text.TextBuffer;

/**
 * Turns a record into text by a template in one of Python's three styles.
 *
 * <p>The template is parsed once. Handlers call {@link #formatTo}, which writes bytes without an intermediate
 * {@code String}; a subclass that overrides any of {@link #format}, {@link #formatMessage}, {@link #formatTime},
 * {@link #formatException} or {@link #formatStack} is called through {@link #format} as in Python.
 *
 * <p>Thread-safe, and called by several threads at once: subclasses must be, too. Python: {@code logging.Formatter}.
 */
public class Formatter {

    /** The template of {@code basicConfig} in the {@code %} style. */
    public static final String BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s";

    private static final Set<String> CALLER = Set.of("pathname", "filename", "module", "lineno", "funcName");

    private final Template template;
    private final boolean usesMessage;
    private final boolean usesCaller;
    private final String datefmt;
    private final Map<String, Object> defaults;
    private final FormatOps ops;
    private final TimeText time;

    /** A formatter that prints the message alone. */
    public Formatter() {
        this(null);
    }

    /**
     * A formatter with a {@code %}-style template.
     *
     * @param fmt the template, null or empty for the message alone
     */
    public Formatter(String fmt) {
        this(fmt, null);
    }

    /**
     * As above with a date format.
     *
     * @param fmt the template
     * @param datefmt a strftime pattern, null for the default
     */
    public Formatter(String fmt, String datefmt) {
        this(fmt, datefmt, '%');
    }

    /**
     * As above in any style.
     *
     * @param fmt the template
     * @param datefmt a strftime pattern
     * @param style % { or $
     */
    public Formatter(String fmt, String datefmt, char style) {
        this(fmt, datefmt, style, true, null);
    }

    /**
     * A formatter with everything given.
     *
     * @param fmt the template, null or empty for the message alone
     * @param datefmt a strftime pattern whatever the style; null or empty for Python's default with milliseconds
     * @param style {@code %}, <code>{</code> or {@code $}
     * @param validate whether the template is checked now
     * @param defaults values for fields that a record lacks, may be null
     * @throws IllegalArgumentException with Python's text for an unknown style or an invalid template
     */
    public Formatter(String fmt, String datefmt, char style, boolean validate, Map<String, ?> defaults) {
        this.template = Template.of(style, fmt == null || fmt.isEmpty() ? messageOnly(style) : fmt);
        if (validate) {
            template.validate();
        }
        this.usesMessage = template.uses("message");
        this.usesCaller = CALLER.stream().anyMatch(template::uses);
        this.datefmt = datefmt == null || datefmt.isEmpty() ? null : datefmt;
        this.defaults = defaults == null ? Map.of() : new java.util.LinkedHashMap<>(defaults);
        this.time = new TimeText(this.datefmt);
        this.ops = new FormatOps(template, this.defaults, time);
    }

    private static String messageOnly(char style) {
        return switch (style) {
            case '{' -> "{message}";
            case '$' -> "${message}";
            default -> "%(message)s";
        };
    }

    /**
     * The text of a record: message line, exception, stack.
     *
     * @param record the record; gets the attributes {@code asctime} and {@code exc_text} as in Python
     * @return never null
     * @throws IllegalArgumentException when the message or the template does not fit the record
     */
    public String format(LogRecord record) {
        mergeIfUnused(record);
        if (usesTime()) {
            record.put("asctime", formatTime(record, datefmt));
        }
        StringBuilder text = new StringBuilder(line(record));
        appendBlock(text, exceptionText(record));
        if (record.stackInfo() != null) {
            appendBlock(text, formatStack(record.stackInfo()));
        }
        return text.toString();
    }

    /** A message that does not fit its arguments is an error even where the template does not print it, as in Python. */
    private void mergeIfUnused(LogRecord record) {
        if (!usesMessage) {
            record.getMessage();
        }
    }

    private String line(LogRecord record) {
        try {
            return formatMessage(record);
        } catch (IllegalArgumentException error) {
            throw firstOf(record, error);
        }
    }

    /** Python merges the message before it fills the template: of two errors that one is told. */
    private static IllegalArgumentException firstOf(LogRecord record, IllegalArgumentException error) {
        try {
            record.getMessage();
            return error;
        } catch (IllegalArgumentException first) {
            return first;
        }
    }

    private String exceptionText(LogRecord record) {
        if (record.excText() == null && record.hasThrown()) {
            record.setExcText(formatException(record.thrown()));
        }
        return record.excText();
    }

    private static void appendBlock(StringBuilder text, String block) {
        if (block == null || block.isEmpty()) {
            return;
        }
        if (text.length() == 0 || text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(block);
    }

    /**
     * Appends what {@link #format} returns as UTF-8.
     *
     * @param record the record
     * @param out where to; what stood there stays
     */
    public void formatTo(LogRecord record, TextBuffer out) {
        if (getClass() != Formatter.class) {
            int depth = Foreign.enter();
            try {
                out.append(format(record));
            } finally {
                Foreign.leave(depth);
            }
            return;
        }
        int start = out.length();
        mergeIfUnused(record);
        try {
            ops.append(record, out);
        } catch (IllegalArgumentException error) {
            throw firstOf(record, error);
        }
        MessageText.report(record, out.takeFault());
        Traces traces = record.traces();
        if (traces != null) {
            appendTraces(traces, out, start);
        }
    }

    private static void appendTraces(Traces traces, TextBuffer out, int start) {
        if (traces.settlePlain()) {
            beginBlock(out, start);
            traces.thrown().appendTo(out);
        } else {
            appendBlock(out, start, traces.excText());
        }
        appendBlock(out, start, traces.stackInfo());
    }

    private static void appendBlock(TextBuffer out, int start, String block) {
        if (block != null && !block.isEmpty()) {
            beginBlock(out, start);
            out.append(block);
        }
    }

    private static void beginBlock(TextBuffer out, int start) {
        if (out.length() == start || out.array()[out.length() - 1] != '\n') {
            out.append('\n');
        }
    }

    /** {@return whether the template prints the time; true if {@code asctime} is needed} */
    public boolean usesTime() {
        return template.usesTime();
    }

    /** {@return whether the template prints the place of the call, which costs a walk of the stack; true if it does} */
    public boolean usesCaller() {
        return usesCaller;
    }

    /**
     * The time of a record.
     *
     * @param record the record
     * @param format a strftime pattern, null or empty for the default with milliseconds
     * @return never null
     */
    public String formatTime(LogRecord record, String format) {
        if (format == null || format.isEmpty()) {
            return time.defaultText(record);
        }
        return Strftime.compile(format).format(Math.floorDiv(record.epochNanos(), 1_000_000_000L), time.zone(record));
    }

    /**
     * The message line of a record.
     *
     * @param record the record
     * @return the filled template
     */
    public String formatMessage(LogRecord record) {
        TextBuffer out = new TextBuffer();
        template.format(FormatOps.fields(record, defaults, this::asctime), out);
        MessageText.report(record, out.takeFault());
        return out.toString();
    }

    private String asctime(LogRecord record) {
        return record.added().containsKey("asctime")
                ? (String) record.added().get("asctime")
                : formatTime(record, datefmt);
    }

    /**
     * The text of an exception.
     *
     * @param thrown the exception
     * @return Java's stack trace without a last newline
     */
    public String formatException(Thrown thrown) {
        return thrown.stackTrace();
    }

    /**
     * The text of a stack.
     *
     * @param stackInfo as the record has it
     * @return the text to print
     */
    public String formatStack(String stackInfo) {
        return stackInfo;
    }

    /** {@return the template; never null} */
    public final String fmt() {
        return template.format();
    }

    /** {@return the style, one of percent sign, opening brace and dollar sign} */
    public final char style() {
        return template.style();
    }

    /** {@return the date format; null for the default} */
    public final String datefmt() {
        return datefmt;
    }

    /**
     * Sets Python's {@code converter}.
     *
     * @param zone the zone of printed times, null for the system's own
     */
    public final void setConverter(ZoneId zone) {
        time.setZone(zone);
    }

    /**
     * Sets {@code default_time_format}.
     *
     * @param pattern a strftime pattern, {@code %Y-%m-%d %H:%M:%S} at first
     */
    public final void setDefaultTimeFormat(String pattern) {
        time.setTimeFormat(pattern);
    }

    /**
     * Sets {@code default_msec_format}.
     *
     * @param format a {@code %} format of text and milliseconds; null for none
     */
    public final void setDefaultMsecFormat(String format) {
        time.setMsecFormat(format);
    }

    /**
     * Sets an attribute by Python's name, as the {@code .} block of a configuration does.
     *
     * @param attribute {@code default_time_format} or {@code default_msec_format}, or what a subclass adds
     * @param value the value
     * @return false if this formatter has no such attribute
     */
    public boolean setAttribute(String attribute, Object value) {
        String text = value == null ? null : value.toString();
        switch (attribute) {
            case "default_time_format" -> setDefaultTimeFormat(text);
            case "default_msec_format" -> setDefaultMsecFormat(text);
            default -> {
                return false;
            }
        }
        return true;
    }
}
