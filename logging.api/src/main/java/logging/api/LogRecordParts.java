// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a record while a copy of it is made. Confined to one thread. */
final class LogRecordParts {

    final LoggingSystem system;
    String name = "";
    int levelno;
    String levelname = "";
    Object msg = "";
    Object[] args;
    long epochNanos;
    String stackInfo;
    Object exception;
    Object origin;
    Caller caller;
    String message;
    String excText;
    Map<String, Object> extra;
    int stacklevel;
    boolean frozen;

    LogRecordParts(LoggingSystem system) {
        this.system = system;
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
            case "exc_info" -> exception = value instanceof Throwable || value instanceof Thrown ? value : null;
            case "exc_text" -> excText = value == null ? null : value.toString();
            case "stack_info" -> stackInfo = value == null ? null : value.toString();
            default -> extra(attribute, value);
        }
    }

    /** Lays another message over the record, not yet merged. */
    void message(Object newMsg, Object[] newArgs) {
        msg = newMsg;
        args = newArgs;
        message = null;
    }

    /** Says a text, or one that is merged later, and nothing else. */
    void say(Object text, Caller place) {
        msg = text;
        caller = place;
        message = text instanceof String merged ? merged : null;
        args = null;
        exception = null;
        excText = null;
        stackInfo = null;
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

    private Caller place() {
        return caller == null ? Caller.UNKNOWN : caller;
    }

    private void extra(String attribute, Object value) {
        if (extra == null) {
            extra = new LinkedHashMap<>();
        }
        extra.put(attribute, value);
    }

    /** Replaces everything that is the application's by text and JDK values. */
    LogRecordParts freeze() {
        if (exception instanceof Throwable live) {
            exception = Thrown.of(live);
        }
        if (origin instanceof Thread thread) {
            origin = ThreadMark.of(thread);
        }
        freezeMessage();
        if (extra != null) {
            extra.replaceAll((key, value) -> Frozen.value(value));
        }
        if (caller == null) {
            caller = Caller.UNKNOWN;
        }
        stacklevel = 0;
        frozen = true;
        return this;
    }

    private void freezeMessage() {
        if (msg instanceof LateMessage) {
            return;
        }
        if (message == null) {
            try {
                String text = String.valueOf(msg);
                message = args == null ? text : logging.api.text.PercentMessage.merge(text, args);
            } catch (Throwable unmergeable) {
                // the final handler merges again, fails, and reports it where failures are counted
                message = null;
            }
        }
        msg = Frozen.value(msg);
        if (args != null) {
            args = Arrays.stream(args).map(Frozen::value).toArray();
        }
    }
}
