// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

/**
 * One opened logging system as the benchmarks call it: its own API, the way its users write a call.
 *
 * <p>An abstract class, of which a forked JVM loads one subclass: its calls are inlined without a check, so no subject
 * pays for being measured. Thread-safe.
 */
public abstract class Caller implements AutoCloseable {

    /** A call below the level, with a constant message. */
    public abstract void debug();

    /** A call below the level, with arguments. */
    public abstract void debug(String user, int items);

    /** A call that is logged. */
    public abstract void info(String user, int items);

    /** A call that is logged with a stack trace. */
    public abstract void error(String user, int items, Throwable failure);

    /** Writes what waits and ends the system. */
    @Override
    public abstract void close();
}
