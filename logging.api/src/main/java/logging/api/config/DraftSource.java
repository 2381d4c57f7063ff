// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who makes drafts of configurations that it looks after, and can put those of an earlier draft back into effect. One is
 * installed by {@link logging.api.LoggingSystem#install}. Thread-safe.
 */
@ConsumerType
public interface DraftSource {

    /** {@return whose drafts these are; the {@link Draft#source} of each} */
    String name();

    /**
     * Puts the configurations of an earlier draft back into effect; each of them stays until somebody changes it.
     *
     * @param draft an earlier draft of this source
     * @return the warnings
     * @throws ConfigurationException with every problem; the running configuration stays
     * @throws IllegalStateException if it cannot be told how it ends, because another configuration is being applied, by
     *     the calling thread or for long; it follows then, and a refusal is in the log
     */
    List<Problem> restore(Draft draft);
}
