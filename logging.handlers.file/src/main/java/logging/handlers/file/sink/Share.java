// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one handler has in a file: its policies, and how many of its records wait or were given up.
 *
 * <p>Thread-safe.
 */
public final class Share {

    private final Policy policy;
    private final boolean plain;
    private final byte[] mark;
    private final byte[] lineEnd;
    private final Rotation rotation;
    private final Alarm alarm;
    // guarded by: written under the file's lock, read anywhere
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    // guarded by: written under the file's lock, read anywhere; null while the handler is not open
    private volatile LogFile file;

    /**
     * A share that is not open yet.
     *
     * @param policy when bytes go where
     * @param mark byte order mark of an empty file, may be empty
     * @param lineEnd the bytes of a newline
     * @param rotation says when the file is to be rolled
     * @param alarm for what is due without a record
     */
    public Share(Policy policy, byte[] mark, byte[] lineEnd, Rotation rotation, Alarm alarm) {
        this.policy = policy;
        this.plain = policy.isPlain();
        this.mark = mark.clone();
        this.lineEnd = lineEnd.clone();
        this.rotation = rotation;
        this.alarm = alarm;
    }

    /** {@return the open file; null while there is none} */
    public LogFile file() {
        return file;
    }

    /** {@return records taken and not written; a count} */
    public long pending() {
        return pending.get();
    }

    /** {@return records taken and given up; a count} */
    public long dropped() {
        return dropped.get();
    }

    /**
     * Counts records that this handler gives up.
     *
     * @param number how many
     */
    public void dropped(int number) {
        dropped.addAndGet(number);
    }

    /** Under the file's lock: a store in order is enough, and there are two for each record that waits. */
    void pending(int change) {
        pending.setRelease(pending.getPlain() + change);
    }

    void attach(LogFile to) {
        file = to;
    }

    Policy policy() {
        return policy;
    }

    /** Whether each record is handed over by the call that logs it, and nothing more is to be done. */
    boolean isPlain() {
        return plain;
    }

    byte[] mark() {
        return mark;
    }

    byte[] lineEnd() {
        return lineEnd;
    }

    Alarm alarm() {
        return alarm;
    }

    Rotation rotation() {
        return rotation;
    }
}
