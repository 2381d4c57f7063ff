// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** Tells the time that records are stamped with. Implementations are thread-safe. */
@FunctionalInterface
public interface Clock {

    /** The wall clock of the machine. */
    Clock SYSTEM = new WallClock();

    /** {@return the time now; nanoseconds since 1970-01-01T00:00Z} */
    long epochNanos();
}
