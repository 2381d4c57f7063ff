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

    /**
     * What every configured handler did with its records, what went wrong last, and what it says of its health.
     *
     * @return text by name, such as {@code BOUND accepted=3 written=3 dropped=0 failed=0 held=0}
     */
    Map<String, String> getHandlers();

    /** {@return why the last configuration was refused; empty if it was applied} */
    List<String> getProblems();

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
