// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * The boot buffer: where records wait in an OSGi framework until the first configuration says where they go.
 *
 * <p>It ends at the first configuration, {@code basicConfig} or handler, or when its time is over, which is checked by
 * the calls themselves because the api has no thread. What it held then goes through the final levels, in order.
 * Thread-safe.
 */
final class Boot {

    /** 10,000 records or 8 MiB; a caller never waits for room, and after 10 s the buffer gives up waiting. */
    static final HoldPolicy POLICY = new HoldPolicy(10_000, 8L << 20, Duration.ofSeconds(10), Duration.ZERO);

    private final LoggingSystem system;
    private final Route route;
    // guarded by: itself; one thread replays, or two would overtake one another
    private final AtomicBoolean ending = new AtomicBoolean();
    // guarded by: volatile, set to null once; null means that records go their way
    private volatile Gate gate;
    private final LongAdder dropped = new LongAdder();

    /**
     * A buffer that holds from now on.
     *
     * @param on false for none
     * @param level the lowest level it takes
     * @param ticker nanoseconds that only grow
     */
    Boot(LoggingSystem system, boolean on, int level, LongSupplier ticker) {
        this.system = system;
        this.gate = on ? new Gate(POLICY, dropped::increment, ticker) : null;
        this.route = new BootRoute(system, level);
    }

    boolean isOn() {
        return gate != null;
    }

    Route route() {
        return route;
    }

    long held() {
        Gate now = gate;
        return now == null ? 0 : now.size();
    }

    long dropped() {
        return dropped.sum();
    }

    /**
     * Replays what waits through the routes as they are now and lets later records go directly; once. While another thread
     * is at it, nothing happens here, and records queue behind.
     */
    void end() {
        Gate now = gate;
        if (now != null && ending.compareAndSet(false, true)) {
            now.replay(this::replay, () -> gate = null);
            // not under the gate's lock: who changes the hierarchy may log, and wait for it
            system.hierarchy().rerouteAll();
        }
    }

    private void replay(LogRecord record) {
        Route live = system.hierarchy().liveRoute(record.name());
        if (record.levelno() >= live.threshold()) {
            live.publish(record, false);
        }
    }

    /** The route of every logger while the buffer is on. */
    private final class BootRoute extends Route {

        BootRoute(LoggingSystem system, int level) {
            super(system, level);
        }

        @Override
        void publish(LogRecord record, boolean ofCall) {
            Gate now = gate;
            if (now != null && now.expired()) {
                end();
            }
            Gate.Outcome outcome = now == null ? Gate.Outcome.OPEN : now.offer(record.freeze());
            switch (outcome) {
                case HELD -> {}
                case FULL -> dropped.increment();
                case OPEN, OWN -> replay(record);
            }
        }
    }
}
