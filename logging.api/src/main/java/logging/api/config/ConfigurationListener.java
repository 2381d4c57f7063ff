// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what becomes of configurations. Registered as a service (whiteboard); called on the thread that applied, without
 * a lock that logging could need. What it throws is counted and passed over. Must be thread-safe.
 */
@ConsumerType
public interface ConfigurationListener {

    /**
     * A configuration is in effect.
     *
     * @param generation what was applied
     * @param warnings what was passed over in it
     */
    void applied(Generation generation, List<Problem> warnings);

    /**
     * A configuration was refused; the running one stays.
     *
     * @param problems why
     */
    void refused(List<Problem> problems);
}
