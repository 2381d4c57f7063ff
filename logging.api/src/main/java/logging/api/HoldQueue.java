// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Frozen records that wait, within bounds; the lowest level gives way first. Not thread-safe: a gate guards it. */
final class HoldQueue {

    private record Waiting(long number, LogRecord record, long bytes) {}

    private final HoldPolicy policy;
    private final TreeMap<Integer, ArrayDeque<Waiting>> byLevel = new TreeMap<>();
    // guarded by: the gate's lock
    private long next;
    // guarded by: the gate's lock
    private int size;
    // guarded by: the gate's lock
    private long bytes;

    HoldQueue(HoldPolicy policy) {
        this.policy = policy;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    boolean fits(long more) {
        return size == 0 || (size < policy.maxRecords() && bytes + more <= policy.maxBytes());
    }

    void add(LogRecord record, long more) {
        byLevel.computeIfAbsent(record.levelno(), level -> new ArrayDeque<>()).add(new Waiting(next++, record, more));
        size++;
        bytes += more;
    }

    /** Gives up the oldest record of the lowest level below one; false if there is none. */
    boolean giveUpBelow(int level) {
        Map.Entry<Integer, ArrayDeque<Waiting>> lowest = byLevel.firstEntry();
        if (lowest == null || lowest.getKey() >= level) {
            return false;
        }
        Waiting victim = lowest.getValue().remove();
        if (lowest.getValue().isEmpty()) {
            byLevel.remove(lowest.getKey());
        }
        size--;
        bytes -= victim.bytes;
        return true;
    }

    /** Everything in the order in which it came; empty afterwards. */
    List<LogRecord> takeAll() {
        List<Waiting> all = new ArrayList<>(size);
        byLevel.values().forEach(all::addAll);
        all.sort(Comparator.comparingLong(Waiting::number));
        byLevel.clear();
        size = 0;
        bytes = 0;
        return all.stream().map(Waiting::record).toList();
    }
}
