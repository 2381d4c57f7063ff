// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

/** What an outbox counts. Not thread-safe: every call is made under the lock of the outbox. */
final class Counters {

    private long sent;
    private long dropped;
    private long gap;
    private long connects;
    private long outages;
    private boolean up;
    private boolean down;
    private Long retryAt;
    private String lastError;

    void sent(long records) {
        sent += records;
        reached();
    }

    /** Counts records lost by a bound, of which the peer is told. */
    void drop(long records, String why) {
        if (records > 0) {
            refuse(records, why);
            gap += records;
        }
    }

    /** Counts records that would not go for a reason of their own. */
    void refuse(long records, String why) {
        dropped += records;
        lastError = why;
    }

    boolean hasGap() {
        return gap > 0;
    }

    long takeGap() {
        long since = gap;
        gap = 0;
        return since;
    }

    void returnGap(long records) {
        gap += records;
    }

    void connected() {
        connects++;
        reached();
    }

    private void reached() {
        up = true;
        down = false;
        retryAt = null;
    }

    void down(Throwable why, Long nextAttempt) {
        if (!down) {
            outages++;
        }
        up = false;
        down = true;
        retryAt = nextAttempt;
        lastError = Reason.of(why);
    }

    boolean isDown() {
        return down;
    }

    Health health(boolean running, long waiting, long bytes) {
        return new Health(up, running, waiting, bytes, sent, dropped, connects, outages, retryAt, lastError);
    }
}
