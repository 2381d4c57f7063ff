// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import logging.api.BatchEmitter;
import logging.api.Handler;
import logging.api.LogRecord;

/** Takes several records at once, or the first of them, and notes how each came. Thread-safe. */
public class BatchingHandler extends Handler implements BatchEmitter {

    private final List<String> written;
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final List<String> singles = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    // guarded by: volatile; how many records of a batch are taken at most
    private volatile int most = Integer.MAX_VALUE;
    // guarded by: volatile; null for not failing
    private volatile Error failure;
    // guarded by: volatile; a batch waits for it
    private volatile CompletableFuture<Void> door = CompletableFuture.completedFuture(null);
    // guarded by: volatile; what emit does first
    private volatile Consumer<String> first = message -> {};

    /** A handler that takes whole batches. */
    public BatchingHandler() {
        this(Collections.synchronizedList(new ArrayList<>()));
    }

    /** A handler that adds the messages it takes to a list of others, too. */
    public BatchingHandler(List<String> written) {
        this.written = written;
    }

    @Override
    protected boolean isConcurrent() {
        return true;
    }

    @Override
    protected void emit(LogRecord record) {
        if (isRetired()) {
            throw retiredSignal();
        }
        first.accept(record.getMessage());
        singles.add(record.getMessage());
        written.add(record.getMessage());
    }

    @Override
    public int emitBatch(LogRecord[] records, int count) {
        if (isRetired()) {
            throw retiredSignal();
        }
        List<String> messages =
                Arrays.stream(records, 0, count).map(LogRecord::getMessage).toList();
        begun.incrementAndGet();
        door.join();
        Error now = failure;
        if (now != null) {
            throw now;
        }
        batches.add(messages);
        int taken = Math.min(count, most);
        written.addAll(messages.subList(0, taken));
        return taken;
    }

    @Override
    public void handleError(LogRecord record, Throwable error) {
        errors.add(record.getMessage() + ": " + error.getMessage());
    }

    /** Lets a batch end after so many records from now on. */
    public BatchingHandler taking(int records) {
        most = records;
        return this;
    }

    /** Lets {@code emitBatch} throw from now on. */
    public BatchingHandler failing(Error thrown) {
        failure = thrown;
        return this;
    }

    /** Lets {@code emitBatch} wait until {@link #letGo()}. */
    public BatchingHandler blocking() {
        door = new CompletableFuture<>();
        return this;
    }

    /** Ends {@link #blocking()}. */
    public void letGo() {
        door.complete(null);
    }

    /** Has {@code emit} do something with the message before it takes it. */
    public BatchingHandler first(Consumer<String> what) {
        first = what;
        return this;
    }

    /** How many calls of {@code emitBatch} began. */
    public int begun() {
        return begun.get();
    }

    /** The messages that were offered together, in order. */
    public List<List<String>> batches() {
        return List.copyOf(batches);
    }

    /** The messages that came by {@code emit}, in order. */
    public List<String> singles() {
        return List.copyOf(singles);
    }

    /** All messages that were taken, in order. */
    public List<String> messages() {
        synchronized (written) {
            return List.copyOf(written);
        }
    }

    /** What was told of: message and text of the error. */
    public List<String> errors() {
        return List.copyOf(errors);
    }
}
