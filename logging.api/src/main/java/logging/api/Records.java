// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Map;
import java.util.Objects;
import logging.api.text.MessageCache;
import logging.api.text.NameCache;

/** Makes the records of one system, by a {@link LogRecordFactory} if one was set. Thread-safe. */
public final class Records {

    static {
        // C2 inlines a record's constructor only if the classes of all its parameters are loaded, and no call loads
        // this one: 36 ns a record instead of 45 to 55
        Objects.requireNonNull(Caller.UNKNOWN);
    }

    private final LoggingSystem system;
    private final MessageCache messages = new MessageCache();
    private final NameCache names = new NameCache();
    // guarded by: volatile; null while records are made the plain way
    private volatile LogRecordFactory factory;

    Records(LoggingSystem system) {
        this.system = system;
    }

    NameCache names() {
        return names;
    }

    MessageCache messages() {
        return messages;
    }

    @SuppressWarnings("ReferenceEquality") // the one constant stands for "no options given"
    LogRecord of(Logger logger, int level, LogOptions call, Object msg, Object[] args) {
        String stack = call.stackInfo() ? CallStack.text() : null;
        LogRecordFactory maker = factory;
        LogRecord record = maker == null
                ? new LogRecord(system, logger.name(), level, null, msg, args, call.excInfo(), stack)
                : maker.make(system, logger.name(), level, msg, args, call, stack);
        record.ofCall = maker == null;
        if (call != LogOptions.NONE) {
            record.setStacklevel(call.stacklevel());
            addExtra(record, call.extra());
        }
        return record;
    }

    private static void addExtra(LogRecord record, Map<String, Object> extra) {
        if (extra != null) {
            extra.forEach((key, value) -> {
                if (RecordFields.isReserved(key)) {
                    throw new IllegalArgumentException("Attempt to overwrite '" + key + "' in LogRecord");
                }
                record.put(key, value);
            });
        }
    }

    /**
     * Python's {@code makeLogRecord}: an empty record with attributes laid over it, such as one that came over the wire.
     *
     * @param attributes by Python's names; unknown ones become extra attributes
     * @return a record
     */
    public LogRecord makeLogRecord(Map<String, ?> attributes) {
        LogRecordFactory maker = factory;
        LogRecord empty = maker == null
                ? new LogRecord(system, "", 0, new Caller("", 0, "None"), "", null, null, null)
                : maker.make(system, "", 0, "", null, LogOptions.NONE, null);
        return empty.with(attributes);
    }

    /**
     * Python's {@code setLogRecordFactory}.
     *
     * @param maker makes records from now on; null for the plain way
     */
    public void setFactory(LogRecordFactory maker) {
        factory = maker;
    }

    /** {@return what makes records, to be called by another factory; never null} */
    public LogRecordFactory factory() {
        LogRecordFactory maker = factory;
        return maker != null
                ? maker
                : (home, name, level, msg, args, call, stack) ->
                        new LogRecord(home, name, level, null, msg, args, call.excInfo(), stack);
    }
}
