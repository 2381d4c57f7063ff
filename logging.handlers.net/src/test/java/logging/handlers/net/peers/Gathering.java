// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import logging.api.Handler;
import logging.api.LogRecord;

/** A handler that keeps what it is given. */
public final class Gathering extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    @Override
    protected void emit(LogRecord record) {
        records.add(record.freeze());
    }

    /** What came so far. */
    public List<LogRecord> records() {
        return records;
    }

    /** The messages that came so far. */
    public List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    /** Waits for so many records. */
    public List<LogRecord> await(int count) {
        org.awaitility.Awaitility.await().until(() -> records.size() >= count);
        return records;
    }
}
