// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is in effect, why a record goes where it goes, what was in effect before, and levels for a time; the service for
 * operators, registered by {@code logging.core}. Thread-safe.
 */
@ProviderType
public interface LoggingStatus {

    /** {@return what is in effect at this moment} */
    ConfigurationStatus status();

    /**
     * Tells what becomes of a record.
     *
     * @param logger the name of the logger, which need not exist
     * @param level the level of the record
     * @return one line per step: what set the threshold, then each handler and what it does with the record
     */
    Explanation explain(String logger, int level);

    /** {@return the configurations that were applied last, newest first} */
    List<Generation> history();

    /**
     * Applies a configuration of the history again, as the state of its source. An incremental one follows what it stands
     * on, one by one.
     *
     * @param generation the number of the generation
     * @throws ConfigurationException if it cannot be applied any more; the running configuration stays
     * @throws IllegalArgumentException if the history does not hold it, or if it was made with objects of a program, which
     *     are not kept
     * @throws IllegalStateException if its source is not there, or is busy; in the latter case the rollback follows, and a
     *     refusal is in the log
     */
    void rollback(long generation);

    /**
     * Sets a level for a time, over whatever configurations say; an earlier one of the same logger is replaced. Nothing is
     * written anywhere: it outlives an update of {@code logging.core}, but not the framework. While {@code logging.core} is
     * away none ends; those whose time is over end when it is back.
     *
     * @param logger the name of the logger; empty or {@code root} for the root
     * @param level the level in force
     * @param time how long; null until it is ended by {@link #endTemporaryLevel}
     */
    void setTemporaryLevel(String logger, int level, Duration time);

    /**
     * Ends a temporary level.
     *
     * @param logger the name of the logger
     */
    void endTemporaryLevel(String logger);
}
