// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;

/** Hands what arrives to the loggers and counts it. Thread-safe. */
public final class Intake {

    private final LoggingSystem system;
    private final Terms terms;
    private final Sessions sessions = new Sessions();
    private final LongAdder received = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    // guarded by: this; names whose loggers this receiver made or used
    private final Set<String> names = new HashSet<>();
    // guarded by: volatile
    private volatile String lastError;

    /** An intake for one receiver. */
    public Intake(LoggingSystem system, Terms terms) {
        this.system = system;
        this.terms = terms;
    }

    /** Takes one frame; what is wrong with it is counted and told by the status, never thrown. */
    void take(byte[] frame) {
        take(frame, false);
    }

    /** Takes the frame that a datagram holds, its length in front; what is wrong with it is counted, too. */
    void takeDatagram(ByteBuffer datagram) {
        if (datagram.remaining() - Integer.BYTES > terms.maxFrame()) {
            refuse("a datagram of more than " + terms.maxFrame() + " bytes");
            return;
        }
        if (datagram.remaining() < Integer.BYTES || datagram.getInt() != datagram.remaining()) {
            refuse("a datagram of another length than it says");
            return;
        }
        byte[] frame = new byte[datagram.remaining()];
        datagram.get(frame);
        take(frame);
    }

    private void take(byte[] frame, boolean resent) {
        try {
            Map<String, Object> attributes = Payload.read(frame);
            if (resent) {
                attributes.put("resent", true);
            }
            log(system.records().makeLogRecord(attributes));
            received.increment();
        } catch (RefusedException why) {
            refuse(why.getMessage());
        } catch (RuntimeException | StackOverflowError unforeseen) {
            refuse(unforeseen.toString());
        }
    }

    /** Takes a numbered frame, unless it arrived before. */
    void take(byte[] frame, String session, long number, boolean resent) {
        once(session, number, () -> take(frame, resent));
    }

    private void once(String session, long number, Runnable task) {
        if (!sessions.of(session).once(number, task)) {
            repeated.increment();
        }
    }

    private void log(LogRecord record) {
        Logger logger = logger(record.name());
        if (!terms.checkLevels() || logger.isEnabledFor(record.levelno())) {
            logger.handle(record);
        }
    }

    /** The named logger; beyond the bound, the nearest one above that exists. */
    private Logger logger(String name) {
        if (mayMake(name)) {
            return system.getLogger(name);
        }
        String above = name;
        Logger found = system.findLogger(above);
        while (found == null && above.indexOf('.') >= 0) {
            above = above.substring(0, above.lastIndexOf('.'));
            found = system.findLogger(above);
        }
        return found == null ? system.root() : found;
    }

    private synchronized boolean mayMake(String name) {
        if (names.size() < terms.maxLoggers()) {
            names.add(name);
        }
        return names.contains(name);
    }

    /** Counts a frame that cannot be taken. */
    void refuse(String why) {
        refused.increment();
        lastError = why;
    }

    /** Counts a numbered frame that cannot be taken, unless it arrived before. */
    void refuse(String why, String session, long number) {
        once(session, number, () -> refuse(why));
    }

    /** Keeps why a connection ended early. */
    public void note(String why) {
        lastError = why;
    }

    /** Records handed to loggers. */
    public long received() {
        return received.sum();
    }

    /** Records passed over because they had arrived before. */
    public long repeated() {
        return repeated.sum();
    }

    /** Frames refused. */
    public long refused() {
        return refused.sum();
    }

    /** What went wrong last; null if nothing did. */
    public String lastError() {
        return lastError;
    }
}
