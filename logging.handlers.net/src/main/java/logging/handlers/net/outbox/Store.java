// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits in an outbox: a queue, and the flight that the courier took from its head and has not confirmed yet.
 *
 * <p>Not thread-safe: every call is made under the lock of the outbox.
 */
final class Store {

    /** A flight ends after this many bytes, so that what a broken link sends again stays small. */
    private static final long FLIGHT_BYTES = 256 * 1024;

    private final ArrayDeque<Message> queue = new ArrayDeque<>();
    private final ArrayDeque<Message> flight = new ArrayDeque<>();
    private long bytes;
    private long records;
    /** How many messages, from the oldest on, were there when the outbox began to close. */
    private int due;

    boolean fits(Message message, Limits limits) {
        if (isEmpty()) {
            return true;
        }
        return queue.size() + flight.size() < limits.maxRecords() && bytes + message.size() <= limits.maxBytes();
    }

    void add(Message message) {
        queue.add(message);
        bytes += message.size();
        records += message.records();
    }

    /** Makes room by giving up what waits longest; what is being sent stays. Returns how many records went. */
    long evict(Message incoming, Limits limits) {
        long gone = 0;
        while (!fits(incoming, limits) && !queue.isEmpty()) {
            gone += leave(queue.remove());
        }
        return gone;
    }

    /** Whether the next flight is a new one that has fewer messages than it may have. */
    boolean mayGrow(int max) {
        return flight.isEmpty() && queue.size() < max;
    }

    /** The messages to send next, the same again until they are confirmed; empty if nothing waits. */
    List<Message> flight(int max) {
        long size = 0;
        if (flight.isEmpty()) {
            while (!queue.isEmpty() && flight.size() < max && size < FLIGHT_BYTES) {
                Message next = queue.remove();
                flight.add(next);
                size += next.size();
            }
        }
        return new ArrayList<>(flight);
    }

    /** Takes the first messages out of the flight, if it was not given up. Returns how many records they are. */
    long confirm(int messages) {
        long gone = 0;
        for (int i = 0; i < messages && !flight.isEmpty(); i++) {
            gone += leave(flight.remove());
        }
        return gone;
    }

    long clear() {
        long gone = records;
        queue.clear();
        flight.clear();
        bytes = 0;
        records = 0;
        due = 0;
        return gone;
    }

    /** Gives up what may have been sent in part. Returns how many records went. */
    long clearFlight() {
        return confirm(flight.size());
    }

    private long leave(Message message) {
        due = Math.max(0, due - 1);
        bytes -= message.size();
        records -= message.records();
        return message.records();
    }

    boolean isEmpty() {
        return queue.isEmpty() && flight.isEmpty();
    }

    /** From now on {@link #isDone} tells of the messages that wait now. */
    void close() {
        due = queue.size() + flight.size();
    }

    /** Whether what waited at the last {@link #close} has gone, and no flight is under way. */
    boolean isDone() {
        return due == 0 && flight.isEmpty();
    }

    /** Whether nothing waits but what is being sent. */
    boolean isLastFlight() {
        return queue.isEmpty();
    }

    long records() {
        return records;
    }

    long bytes() {
        return bytes;
    }
}
