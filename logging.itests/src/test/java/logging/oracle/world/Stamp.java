// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.Caller;
import logging.api.LogOptions;
import logging.api.LogRecord;
import logging.api.LogRecordFactory;
import logging.api.LoggingSystem;

/**
 * Gives every record the attributes that a scenario fixes, whatever thread and place it is really logged from.
 *
 * <p>Set up by the thread that runs the scenario, which is also the one that logs.
 */
public final class Stamp implements LogRecordFactory {

    private static final Caller MAIN = new Caller("/opt/app/main.src", 1, "main");

    private final boolean standIns;
    // guarded by: volatile, set before each step
    private volatile Caller caller = MAIN;
    // guarded by: volatile, set before each step; null for none
    private volatile String stack;

    /**
     * A stamp.
     *
     * @param standIns whether attributes that nobody sets print in Python's words
     */
    public Stamp(boolean standIns) {
        this.standIns = standIns;
    }

    /**
     * Takes place and stack of the next call from a step.
     *
     * @param step may have {@code loc} and {@code stack}
     */
    public void prepare(JsonObject step) {
        caller = MAIN;
        if (step.has("loc")) {
            JsonObject loc = step.getAsJsonObject("loc");
            caller = new Caller(
                    loc.get("pathname").getAsString(),
                    loc.get("lineno").getAsInt(),
                    loc.get("func").getAsString());
        }
        stack = step.has("stack") ? step.get("stack").getAsString() : null;
    }

    @Override
    public LogRecord make(
            LoggingSystem system,
            String name,
            int level,
            Object msg,
            Object[] args,
            LogOptions options,
            String stackInfo) {
        LogRecord record = new LogRecord(
                system, name, level, caller, msg, args, options.excInfo(), stackInfo == null ? null : stack);
        Map<String, Object> fixed = new LinkedHashMap<>();
        fixed.put("thread", 140001L);
        fixed.put("threadName", "MainThread");
        fixed.put("process", 4242L);
        fixed.put("processName", "MainProcess");
        if (standIns) {
            inPythonsWords(record, fixed);
        }
        return record.with(fixed);
    }

    private static void inPythonsWords(LogRecord record, Map<String, Object> fixed) {
        for (String core : Typed.CORE) {
            fixed.put(Typed.PYTHON + core, Words.of(record.get(core)));
        }
        fixed.put("msecs", Words.of(record.get("msecs")));
        fixed.put("relativeCreated", Words.of(record.get("relativeCreated")));
        fixed.put("taskName", Words.of(null));
    }
}
