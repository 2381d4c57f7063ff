// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.Handler;
import logging.api.LogRecord;

/** Keeps what it gets, frozen; fails or blocks when told to. Thread-safe. */
public final class RecordingHandler extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    // guarded by: volatile; null for not failing
    private volatile Throwable failure;
    // guarded by: volatile; emit waits for it
    private volatile CompletableFuture<Void> door = CompletableFuture.completedFuture(null);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger flushes = new AtomicInteger();

    @Override
    protected void emit(LogRecord record) throws Exception {
        begun.incrementAndGet();
        door.join();
        Throwable now = failure;
        if (now instanceof Error error) {
            throw error;
        }
        if (now != null) {
            throw (Exception) now;
        }
        records.add(record.freeze());
    }

    @Override
    public void handleError(LogRecord record, Throwable error) {
        errors.add(error);
    }

    @Override
    public void flush() {
        flushes.incrementAndGet();
    }

    /** Lets {@code emit} throw from now on; null for not any more. */
    public RecordingHandler failing(Throwable thrown) {
        failure = thrown;
        return this;
    }

    /** Lets {@code emit} wait until {@link #letGo()}. */
    public RecordingHandler blocking() {
        door = new CompletableFuture<>();
        return this;
    }

    /** Ends {@link #blocking()}. */
    public void letGo() {
        door.complete(null);
    }

    /** How many calls of {@code emit} began. */
    public int begun() {
        return begun.get();
    }

    /** How many calls of {@code flush} there were. */
    public int flushes() {
        return flushes.get();
    }

    /** What came, frozen, in order. */
    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** The messages of what came, in order. */
    public List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    /** What {@code emit} threw. */
    public List<Throwable> errors() {
        return List.copyOf(errors);
    }

    /** Whether a record of a level with a message came. */
    public boolean matches(int levelno, String message) {
        return records.stream()
                .anyMatch(record ->
                        record.levelno() == levelno && record.getMessage().equals(message));
    }
}
