// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import logging.api.text.Fields;
import logging.api.text.NamePair;
import logging.api.text.TextBuffer;

/**
 * One event: what a logging call said, when, where and on which thread.
 *
 * <p>The core fields never change. Extra attributes may be added with {@link #set} while the logging call lasts and
 * are seen by everything that comes after; who wants another message, level or name makes another record with
 * {@link #with}. After the call a record is valid only if it was {@linkplain #freeze() frozen}: whoever keeps records
 * keeps frozen ones.
 *
 * <p>A record belongs to the thread that logs it; a frozen one may be handed to another thread, one at a time. Not
 * thread-safe. Python: {@code LogRecord}; templates reach its attributes by Python's names through {@link #get}.
 */
public class LogRecord implements Fields {
    private final LoggingSystem system;
    private final String name;
    private final int levelno;
    private final String levelname;
    private final Object msg;
    private final Object[] args;

    private final long epochNanos;
    /** The logging {@code Thread} while live, a {@code ThreadMark} when frozen. Owned by the thread that has the record. */
    private Object origin;
    /** Null until asked for. Owned by the thread that has the record. */
    private Caller caller;
    /** The merged message, null until it was merged for good. Owned by the thread that has the record. */
    private String message;
    /** Exception and stack, null while there is neither. Owned by the thread that has the record. */
    private Traces traces;
    /** Null while there are none. Owned by the thread that has the record. */
    private Map<String, Object> extra;
    /** Frames outside the call at which the caller is sought; 0 when the stack of the call may no longer be asked. */
    private short stacklevel;
    /** Whether message and arguments wait to be merged by who reads them, and look as if they were. */
    private boolean late;
    /** Whether the system made this record for a call and has no other use for it. */
    boolean ofCall;
    /** Whether nobody has this record when the handler that has it now is done. */
    private boolean givenAway;

    /**
     * A record of a call on the running thread, now.
     *
     * @param system the system it belongs to
     * @param name the logger's name
     * @param levelno the level
     * @param caller the call's place, null to find it when it is asked for
     * @param msg the message, any object, its text is taken late; may be null
     * @param args arguments to merge, null or empty for none
     * @param exception the exception, may be null
     * @param stackInfo stack text, may be null
     */
    public LogRecord(
            LoggingSystem system,
            String name,
            int levelno,
            Caller caller,
            Object msg,
            Object[] args,
            Throwable exception,
            String stackInfo) {
        this.system = system;
        this.name = name;
        this.levelno = levelno;
        this.levelname = system.levels().nameOf(levelno);
        this.caller = caller;
        this.msg = msg;
        this.args = args == null || args.length == 0 ? null : args;
        this.epochNanos = system.clock().epochNanos();
        this.origin = Thread.currentThread();
        this.traces = Traces.of(exception, null, stackInfo);
        this.stacklevel = 1;
    }

    LogRecord(LogRecordParts parts) {
        system = parts.system;
        name = parts.name;
        levelno = parts.levelno;
        levelname = parts.levelname;
        msg = parts.msg;
        args = parts.args == null || parts.args.length == 0 ? null : parts.args;
        epochNanos = parts.epochNanos;
        origin = parts.origin;
        caller = parts.caller;
        message = parts.message;
        traces = parts.traces;
        extra = parts.extra;
        stacklevel = parts.stacklevel;
        late = parts.late;
    }

    /** {@return the system this record belongs to; never null} */
    public final LoggingSystem system() {
        return system;
    }

    /** {@return the name of the logger of the call; never null} */
    public final String name() {
        return name;
    }

    /** {@return the level's number; any number} */
    public final int levelno() {
        return levelno;
    }

    /** {@return the level's name when the record was made; never null} */
    public final String levelname() {
        return levelname;
    }

    /** {@return the message as it was passed; any object, may be null} */
    public final Object msg() {
        return late ? getMessage() : msg;
    }

    /** {@return the arguments as they were passed; null for none; not to be changed} */
    public final Object[] args() {
        return late ? null : args;
    }

    /** {@return when the call was made; nanoseconds since 1970-01-01T00:00Z} */
    public final long epochNanos() {
        return epochNanos;
    }

    /** {@return how long after the system's start the call was made; nanoseconds} */
    public final long relativeNanos() {
        return epochNanos - system.startNanos();
    }

    /** {@return the exception of the call in JDK types; null for none} */
    public final Thrown thrown() {
        return traces == null ? null : traces.thrown();
    }

    /** {@return whether the call carried an exception; true if {@link #thrown()} is not null} */
    public final boolean hasThrown() {
        return traces != null && traces.hasThrown();
    }

    /** {@return the exception text that the first formatter made; null until then} */
    public final String excText() {
        return traces == null ? null : traces.excText();
    }

    /**
     * Keeps an exception text for all later formatters, as Python does.
     *
     * @param text null to forget it
     */
    public final void setExcText(String text) {
        traces = Traces.with(traces, text);
    }

    final Traces traces() {
        return traces;
    }

    /** {@return the stack of the call as text; null unless asked for} */
    public final String stackInfo() {
        return traces == null ? null : traces.stackInfo();
    }

    /**
     * {@return where the call was made; sought on the stack at the first question, while the call lasts;
     * {@link Caller#UNKNOWN} where it is not known}
     */
    public final Caller caller() {
        if (caller == null) {
            boolean asks = stacklevel > 0 && origin == Thread.currentThread() && system.capturesCaller();
            caller = asks ? CallStack.caller(stacklevel) : Caller.UNKNOWN;
        }
        return caller;
    }

    final ThreadMark threadMark() {
        return system.logsThreads() ? ThreadMark.of(origin) : ThreadMark.NONE;
    }

    /**
     * The message with its arguments merged, after Python's {@code %} rules.
     *
     * @return never null
     * @throws IllegalArgumentException when message and arguments do not fit each other
     */
    public String getMessage() {
        return message != null ? message : MessageText.of(this, msg, args, late);
    }

    /** Appends what {@link #getMessage} returns, and the names before it unless they are null. */
    final void appendMessage(NamePair names, TextBuffer out) {
        String said = message; // read once, for another thread that has this record, if it is frozen, may settle it
        MessageText.append(this, names, said == null ? msg : said, said == null ? args : null, out);
    }

    /** Keeps a message for good, so that nobody asks its parts again. */
    final String settle(String text) {
        message = text;
        return text;
    }

    /** Reads exception and message, if they fit, for good: under the handler's lock nothing asks the application's objects. */
    final void render() {
        thrown();
        message = getClass() == LogRecord.class ? merged() : message;
    }

    /** Null if message and arguments do not fit: whoever asks for the message fails there, as in Python. */
    private String merged() {
        try {
            return message != null ? message : MessageText.of(this, msg, args, late);
        } catch (Throwable misfit) {
            return null;
        }
    }

    /** {@return about how long the text is that this record keeps when it is frozen; characters} */
    public final int textLength() {
        Object text = message != null && !late ? message : msg;
        int length = text instanceof String all ? all.length() : 0;
        for (int i = 0; late && i < args.length; i++) {
            length += args[i] instanceof String value ? value.length() : 8;
        }
        return length + (traces == null ? 0 : traces.textLength());
    }

    /** The handler that gets this record now may keep it. */
    final void giveAway() {
        givenAway = ofCall;
    }

    /** Ends the time in which the stack of the call may be asked for the caller; a frozen record belongs to others. */
    final void endCall() {
        if (!isFrozen()) {
            stacklevel = 0;
        }
    }

    final void setStacklevel(int level) {
        stacklevel = (short) Math.max(1, Math.min(level, Short.MAX_VALUE));
    }

    @Override
    public final Object get(String attribute) {
        return RecordFields.get(this, attribute);
    }

    /**
     * Adds an attribute, or changes one that was added; seen by everything after, as in Python.
     *
     * @param attribute a name that is no core field of a record
     * @param value any value
     * @throws IllegalArgumentException for a core field: make another record with {@link #with}
     */
    public final void set(String attribute, Object value) {
        if (RecordFields.NAMES.contains(attribute)) {
            throw new IllegalArgumentException("Attempt to overwrite '" + attribute + "' in LogRecord");
        }
        put(attribute, value);
    }

    final void put(String attribute, Object value) {
        if (extra == null) {
            extra = new LinkedHashMap<>(4);
        }
        extra.put(attribute, value);
    }

    final boolean adds(String attribute) {
        return extra != null && extra.containsKey(attribute);
    }

    final Map<String, Object> added() {
        return extra == null ? Map.of() : extra;
    }

    /** {@return the attributes that were added; a read-only view, empty for none} */
    public final Map<String, Object> extras() {
        return extra == null ? Map.of() : java.util.Collections.unmodifiableMap(extra);
    }

    /** {@return all attributes under Python's names, extra ones last; a map of the caller's own} */
    public final Map<String, Object> attributes() {
        return RecordFields.all(this);
    }

    /**
     * A copy with some attributes changed, core fields included.
     *
     * @param attributes values by Python's names; unknown names become extra attributes
     * @return a new record
     */
    public final LogRecord with(Map<String, ?> attributes) {
        LogRecordParts parts = parts(false, message);
        attributes.forEach(parts::set);
        return parts.build();
    }

    /**
     * A copy with another message and no arguments.
     *
     * @param other the message
     * @return a new record
     */
    public final LogRecord withMessage(Object other) {
        LogRecordParts parts = parts(false, message);
        parts.message(other, null);
        return parts.build();
    }

    /**
     * A record that may be kept: message merged, exception and thread as text, caller found, nothing of the
     * application retained. Never throws; a merge that fails stays unmerged and fails in the final handler.
     *
     * @return this record if it is frozen already
     */
    public final LogRecord freeze() {
        return freeze(true);
    }

    /**
     * As {@link #freeze()}.
     *
     * @param withCaller false when nobody downstream asks for the caller
     * @return frozen
     */
    public final LogRecord freeze(boolean withCaller) {
        return isFrozen() ? this : parts(withCaller, merged()).freeze().build();
    }

    /**
     * A frozen record that says a text instead: without arguments, exception and stack. It is what a queue carries.
     *
     * @param text the message
     * @param withCaller false when nobody downstream asks for the caller
     * @return frozen
     */
    public final LogRecord freezeAs(String text, boolean withCaller) {
        return parts(withCaller, message).carry(text, null).build();
    }

    /**
     * As {@link #freezeAs}, with this record's message, which is merged later if it can neither fail nor change. A record
     * that its last handler {@linkplain Handler#keepsRecords() keeps} is then not copied.
     *
     * @param withCaller false when nobody downstream asks for the caller
     * @return frozen; this record if nobody else has it
     */
    public final LogRecord freezeMessage(boolean withCaller) {
        if (getClass() != LogRecord.class || !MessageText.canWait(this, msg, args)) {
            return freezeAs(getMessage(), withCaller);
        }
        if (!givenAway || traces != null) {
            // the array may be the application's
            return parts(withCaller, message).carry(msg, args.clone()).build();
        }
        caller = withCaller ? caller() : caller;
        extra = extra == null ? null : Frozen.copy(extra);
        late = true;
        origin = ThreadMark.of(origin);
        return this;
    }

    /** Undoes {@link #freezeMessage} on the thread of the call, for a handler that cannot keep the record after all. */
    public final void takeBack() {
        if (late && givenAway) {
            late = false;
            givenAway = false;
            origin = Thread.currentThread();
        }
    }

    /** {@return whether this record may be kept; true if it was made by {@link #freeze()}} */
    public final boolean isFrozen() {
        return origin instanceof ThreadMark;
    }

    private LogRecordParts parts(boolean withCaller, String said) {
        return new LogRecordParts(this, origin, withCaller ? caller() : caller, said, stacklevel);
    }

    @Override
    public String toString() {
        return "<LogRecord: " + name + ", " + levelno + ", " + caller().pathname() + ", " + caller().lineno() + ", \""
                + Objects.toString(msg()) + "\">";
    }
}
