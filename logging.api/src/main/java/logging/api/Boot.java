// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The boot buffer: where records wait in an OSGi framework until the first configuration says where they go.
 *
 * <p>It ends at the first configuration, {@code basicConfig} or handler; what it held then goes through the final levels, in
 * order. If none of them comes in time, the last resort tells what it would without a buffer, WARNING and above unless
 * somebody has set levels, and all of it waits on. The time is checked by the calls themselves, because the api has no
 * thread. Thread-safe.
 */
final class Boot {

    /** 10,000 records or 8 MiB; a caller never waits for room, and after 10 s the last resort tells what waits. */
    static final HoldPolicy POLICY = new HoldPolicy(10_000, 8L << 20, Duration.ofSeconds(10), Duration.ZERO);

    private final LoggingSystem system;
    private final Route route;
    // guarded by: itself; one thread replays, or two would overtake one another
    private final AtomicBoolean ending = new AtomicBoolean();
    // guarded by: volatile, set to null once; null means that records go their way
    private volatile Gate gate;
    /** What the last resort has not told yet, of the records that wait. */
    private final Gate untold;
    // guarded by: itself; whether the last resort has begun to tell
    private final AtomicBoolean telling = new AtomicBoolean();
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
        // what gives way there is counted where it waits, too, or is still to be written
        this.untold = new Gate(POLICY, () -> {}, ticker);
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
            untold.drain();
            // not under the gate's lock: who changes the hierarchy may log, and wait for it
            system.hierarchy().rerouteAll();
        }
    }

    /** Hands on what has waited; what the last resort has told it gets no second time. */
    private void replay(LogRecord record) {
        handOn(record, live -> live.slots().length > 0 || !telling.get());
    }

    /** Hands a record to the route as it is without this buffer, if its level and a condition let it. */
    private void handOn(LogRecord record, Predicate<Route> condition) {
        Route live = system.hierarchy().liveRoute(record.name());
        if (record.levelno() >= live.threshold() && condition.test(live)) {
            live.publish(record, false);
        }
    }

    /** Has a record that waits told when the time is over, after those that came before it. */
    private void tellInTime(LogRecord frozen) {
        if (untold.expired() && telling.compareAndSet(false, true)) {
            untold.replay(this::tell, () -> {});
        }
        Handler last = system.lastResort();
        if (last == null || frozen.levelno() >= last.level()) {
            switch (untold.offer(frozen)) {
                case HELD, FULL -> {}
                case OPEN, OWN -> tell(frozen);
            }
        }
    }

    /** Has the last resort tell a record; not if a configuration takes effect just now, whose handlers will write it. */
    private void tell(LogRecord record) {
        handOn(record, live -> live.slots().length == 0);
    }

    /** The route of every logger while the buffer is on. */
    private final class BootRoute extends Route {

        BootRoute(LoggingSystem system, int level) {
            super(system, level);
        }

        @Override
        void publish(LogRecord record, boolean ofCall) {
            Gate now = gate;
            if (now == null) {
                handOn(record, live -> true);
                return;
            }
            LogRecord frozen = record.freeze();
            switch (now.offer(frozen)) {
                case HELD -> tellInTime(frozen);
                case FULL -> {
                    dropped.increment();
                    tellInTime(frozen);
                }
                case OPEN, OWN -> handOn(record, live -> true);
            }
        }
    }
}
