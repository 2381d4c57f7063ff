// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.port;

import java.io.IOException;
import java.util.Map;

/** A logging system under torture, as an application bundle sees it. Thread-safe. */
public interface Subject {
    /** Logs {@code load THREAD NUMBER} at INFO. */
    void log(int thread, long number);

    /** Updates a PID of Configuration Admin. */
    void update(String pid, Map<String, Object> properties) throws IOException;

    /** Whether the logger {@code probe} would take a DEBUG record now. */
    boolean probeTakesDebug();

    /** Does this when the bundle of the application is stopped, before that ends. */
    void whenStopped(Runnable work);

    /** The books of the handler {@code main}, and what else the system says about itself. */
    Account account();

    /** The books of each handler by its name; empty for a system that keeps none. */
    Map<String, Books> books();
}
