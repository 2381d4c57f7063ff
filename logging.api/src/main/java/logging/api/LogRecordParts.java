// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a record while a copy of it is made. Confined to one thread. */
final class LogRecordParts {

    final LoggingSystem system;
    String name;
    int levelno;
    String levelname;
    Object msg;
    Object[] args;
    long epochNanos;
    Traces traces;
    Object origin;
    Caller caller;
    String message;
    Map<String, Object> extra;
    short stacklevel;
    boolean late;

    /** The fields of a record; those that it shows to nobody are told apart. */
    LogRecordParts(LogRecord of, Object origin, Caller caller, String message, short stacklevel) {
        system = of.system();
        name = of.name();
        levelno = of.levelno();
        levelname = of.levelname();
        msg = of.msg();
        args = of.args();
        epochNanos = of.epochNanos();
        traces = of.traces() == null ? null : of.traces().copy();
        extra = of.added().isEmpty() ? null : new LinkedHashMap<>(of.added());
        this.origin = origin;
        this.caller = caller;
        this.message = message;
        this.stacklevel = stacklevel;
    }

    LogRecord build() {
        return new LogRecord(this);
    }

    /** Lays one attribute over the record; what is no core field becomes an extra attribute. */
    void set(String attribute, Object value) {
        switch (attribute) {
            case "name" -> name = String.valueOf(value);
            case "msg" -> message(value, args);
            case "args" -> message(msg, arguments(value));
            case "levelname" -> levelname = String.valueOf(value);
            case "levelno" -> levelno = ((Number) value).intValue();
            case "created" -> created(((Number) value).doubleValue());
            case "pathname" -> caller = new Caller(String.valueOf(value), place().lineno(), place().funcName());
            case "lineno" -> caller = new Caller(place().pathname(), ((Number) value).intValue(), place().funcName());
            case "funcName" -> caller = new Caller(place().pathname(), place().lineno(), String.valueOf(value));
            case "exc_info" ->
                traces(value instanceof Throwable || value instanceof Thrown ? value : null, excText(), stackInfo());
            case "exc_text" -> traces(exception(), text(value), stackInfo());
            case "stack_info" -> traces(exception(), excText(), text(value));
            default -> extra(attribute, value);
        }
    }

    /** Lays another message over the record, not yet merged. */
    void message(Object newMsg, Object[] newArgs) {
        msg = newMsg;
        args = newArgs;
        message = null;
    }

    private static Object[] arguments(Object value) {
        if (value instanceof Object[] array) {
            return array;
        }
        if (value instanceof List<?> list) {
            return list.toArray();
        }
        return value == null ? null : new Object[] {value};
    }

    private void created(double seconds) {
        // microseconds are what a double still holds of an epoch time
        epochNanos = Math.round(seconds * 1e6) * 1000L;
    }

    private void traces(Object exception, String excText, String stackInfo) {
        traces = Traces.of(exception, excText, stackInfo);
    }

    private Object exception() {
        return traces == null ? null : traces.exception();
    }

    private String excText() {
        return traces == null ? null : traces.excText();
    }

    private String stackInfo() {
        return traces == null ? null : traces.stackInfo();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private Caller place() {
        return caller == null ? Caller.UNKNOWN : caller;
    }

    private void extra(String attribute, Object value) {
        if (extra == null) {
            extra = new LinkedHashMap<>();
        }
        extra.put(attribute, value);
    }

    /** What a queue carries: a text, or a message and arguments that are merged late, and nothing below it. */
    LogRecordParts carry(Object newMsg, Object[] newArgs) {
        msg = newMsg;
        args = newArgs;
        late = newArgs != null;
        message = late ? null : (String) newMsg;
        traces = null;
        origin = ThreadMark.of(origin);
        extra = extra == null ? null : Frozen.copy(extra);
        stacklevel = 0;
        return this;
    }

    /** Replaces everything that is the application's by text and JDK values; the message was merged before. */
    LogRecordParts freeze() {
        traces = traces == null ? null : traces.frozen();
        origin = ThreadMark.of(origin);
        msg = Frozen.value(msg);
        if (args != null) {
            args = Arrays.stream(args).map(Frozen::value).toArray();
        }
        if (extra != null) {
            extra = Frozen.copy(extra);
        }
        if (caller == null) {
            caller = Caller.UNKNOWN;
        }
        stacklevel = 0;
        return this;
    }
}
