// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.time.Duration;

/** Does things later; apart from a thread so that tests need not wait. Must be thread-safe. */
interface Timer {

    /** {@return a time that only grows; nanoseconds since some moment} */
    long nanos();

    /**
     * Does something once.
     *
     * @param delay from now
     * @param task what to do
     */
    void after(Duration delay, Runnable task);
}
