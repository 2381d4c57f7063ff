// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.prototype;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A prototype: threads that wait for a file have their records written together by whoever holds it, one write for
 * many; each returns only when its own bytes are with the output, or failed. Thread-safe.
 */
final class GroupWriter {

    /** Where a batch goes: a file that may take a part only, roll, or fail. */
    interface Output {
        /** Writes all of it or throws. */
        void write(byte[] bytes, int length) throws IOException;
    }

    /** Records that are written together. */
    private static final class Batch {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // guarded by: lock
        boolean done;
        // guarded by: lock; what became of all its records
        IOException failure;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Output output;
    // guarded by: lock
    private Batch open = new Batch();
    // guarded by: lock; whether a thread is writing a batch
    private boolean writing;
    // guarded by: lock
    private long batches;

    GroupWriter(Output output) {
        this.output = output;
    }

    /** Returns when the record is with the output; throws what its batch failed with. */
    void write(byte[] line) throws IOException {
        lock.lock();
        try {
            Batch mine = open;
            mine.bytes.writeBytes(line);
            while (writing && !mine.done) {
                written.awaitUninterruptibly();
            }
            if (!mine.done) {
                lead(mine);
            }
            if (mine.failure != null) {
                throw new IOException("the batch of this record failed", mine.failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes a batch without the lock, while others fill the next one. */
    private void lead(Batch mine) {
        writing = true;
        open = new Batch();
        batches++;
        byte[] bytes = mine.bytes.toByteArray();
        lock.unlock();
        IOException failure = null;
        try {
            output.write(bytes, bytes.length);
        } catch (IOException error) {
            failure = error;
        } finally {
            lock.lock();
        }
        mine.failure = failure;
        mine.done = true;
        writing = false;
        written.signalAll();
    }

    long batches() {
        lock.lock();
        try {
            return batches;
        } finally {
            lock.unlock();
        }
    }
}
