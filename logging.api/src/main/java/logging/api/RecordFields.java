// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.text.Fields;

/** The attributes of a record under the names that Python's templates use for them. */
final class RecordFields {

    /** Every attribute a record has from the start, in Python's order. */
    static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "name",
            "msg",
            "args",
            "levelname",
            "levelno",
            "pathname",
            "filename",
            "module",
            "exc_info",
            "exc_text",
            "stack_info",
            "lineno",
            "funcName",
            "created",
            "msecs",
            "relativeCreated",
            "thread",
            "threadName",
            "processName",
            "process",
            "taskName")));

    private RecordFields() {}

    /** Whether an {@code extra} key would overwrite what a record or a formatter sets. */
    static boolean isReserved(String key) {
        return NAMES.contains(key) || "message".equals(key) || "asctime".equals(key);
    }

    /** The value of an attribute, {@link Fields#MISSING} where the record has none of that name. */
    static Object get(LogRecord record, String name) {
        if (record.added().containsKey(name)) {
            return record.added().get(name);
        }
        return switch (name) {
            case "name" -> record.name();
            case "msg" -> record.msg();
            case "args" -> record.args();
            case "levelname" -> record.levelname();
            case "levelno" -> record.levelno();
            case "pathname" -> record.caller().pathname();
            case "filename" -> record.caller().filename();
            case "module" -> record.caller().module();
            case "lineno" -> record.caller().lineno();
            case "funcName" -> record.caller().funcName();
            case "exc_info" -> record.thrown();
            case "exc_text" -> record.excText();
            case "stack_info" -> record.stackInfo();
            case "message" -> record.getMessage();
            default -> time(record, name);
        };
    }

    private static Object time(LogRecord record, String name) {
        return switch (name) {
            case "created" -> seconds(record.epochNanos());
            case "msecs" -> msecs(record.epochNanos());
            case "relativeCreated" -> record.relativeNanos() / 1e6;
            default -> origin(record, name);
        };
    }

    /** As near as a double comes: seconds and fraction apart, since nanoseconds since 1970 have too many digits. */
    private static double seconds(long nanos) {
        return Math.floorDiv(nanos, 1_000_000_000L) + Math.floorMod(nanos, 1_000_000_000L) / 1e9;
    }

    /** Whole milliseconds, which go with {@code created}: 0 where that was rounded up to the next second. */
    private static double msecs(long epochNanos) {
        long second = Math.floorDiv(epochNanos, 1_000_000_000L);
        boolean roundedUp = Math.floor(epochNanos / 1e9) > second;
        return roundedUp ? 0 : Math.floorMod(epochNanos, 1_000_000_000L) / 1_000_000;
    }

    private static Object origin(LogRecord record, String name) {
        return switch (name) {
            case "thread" -> record.threadMark().id();
            case "threadName" -> record.threadMark().name();
            case "process" -> record.system().logsProcesses() ? record.system().pid() : null;
            case "processName" -> record.system().processName();
            case "taskName" -> null;
            default -> Fields.MISSING;
        };
    }

    /** All attributes, extra ones last, in Python's order. */
    static Map<String, Object> all(LogRecord record) {
        Map<String, Object> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, get(record, name)));
        record.extras().forEach(all::put);
        return all;
    }
}
