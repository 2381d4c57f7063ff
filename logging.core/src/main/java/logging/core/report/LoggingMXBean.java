// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.util.List;
import java.util.Map;

/** What JMX shows, under {@code logging:type=Logging}. */
public interface LoggingMXBean {

    /** {@return how many configurations were applied} */
    long getGeneration();

    /** {@return the levels that loggers have of their own, by name} */
    Map<String, Integer> getLoggers();

    /** {@return the levels that stand in for loggers' own, such as {@code DEBUG until 2026-01-31T12:00:00Z}, by name} */
    Map<String, String> getTemporaryLevels();

    /**
     * What every configured handler did with its records, what went wrong last, and what it says of its health.
     *
     * @return text by name, such as {@code BOUND accepted=3 written=3 dropped=0 failed=0 held=0}
     */
    Map<String, String> getHandlers();

    /** {@return what the configuration that was applied last was warned of} */
    List<String> getWarnings();

    /** {@return why the last configuration was refused; empty if it was applied} */
    List<String> getProblems();

    /** {@return class names of handlers that the configuration wants and no family offers now} */
    List<String> getWaiting();

    /** {@return records that wait for the first configuration} */
    long getBootHeld();

    /** {@return records that the boot buffer had no room for} */
    long getBootDropped();

    /** {@return records that were dropped in handlers which no configuration names any more} */
    long getDepartedDropped();

    /** {@return the configurations that were applied last, newest first: number, time and source} */
    List<String> getHistory();

    /**
     * Applies a configuration of the history again.
     *
     * @param generation its number
     */
    void rollback(long generation);

    /**
     * Explains what becomes of a record.
     *
     * @param logger the logger's name
     * @param level the level's name
     * @return some lines of text
     */
    String explain(String logger, String level);

    /**
     * Sets a level for a time.
     *
     * @param logger the logger's name
     * @param level the level's name
     * @param seconds how long; 0 for no end
     */
    void setTemporaryLevel(String logger, String level, long seconds);

    /**
     * Ends a temporary level.
     *
     * @param logger the logger's name
     */
    void endTemporaryLevel(String logger);
}
