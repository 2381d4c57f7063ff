// SPDX-License-Identifier: Apache-2.0
package logging.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes the loggers of a system; Python's {@code setLoggerClass}. Must be thread-safe. */
@ConsumerType
@FunctionalInterface
public interface LoggerFactory {

    /**
     * Makes one logger, under no lock. Threads that ask for one name at the same time may each have one made; the first is
     * used, the others are not.
     *
     * @param system to hand to the constructor
     * @param name to hand to the constructor
     * @return a new logger, not null
     */
    Logger make(LoggingSystem system, String name);
}
