// SPDX-License-Identifier: Apache-2.0
package logging.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes the loggers of a system; Python's {@code setLoggerClass}. Must be thread-safe. */
@ConsumerType
@FunctionalInterface
public interface LoggerFactory {

    /**
     * Makes one logger; called once per name under the lock of the hierarchy.
     *
     * @param system to hand to the constructor
     * @param name to hand to the constructor
     * @return a new logger, not null
     */
    Logger make(LoggingSystem system, String name);
}
