// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Chooses the names of rolled files; in a configuration, a service with the property {@code logging.namer.name}.
 *
 * <p>Must be thread-safe and pure: it is asked many times for one name. Python: {@code BaseRotatingHandler.namer}.
 */
@ConsumerType
@FunctionalInterface
public interface Namer {

    /**
     * The name of a rolled file.
     *
     * @param defaultName absolute path that the file would get, such as {@code /var/log/app.log.1}
     * @return absolute path that it gets, another one for each default name
     */
    String name(String defaultName);
}
