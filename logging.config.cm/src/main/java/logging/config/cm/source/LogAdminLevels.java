// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The levels of the PID {@value Pid#LEVELS}: logger names as keys, names of the Log Service's levels as values. OSGi: Log
 * Service 101.5.1. Stateless.
 */
final class LogAdminLevels {

    /** More than any record has but those of the audit, which ask no level. */
    static final int AUDIT = 100;

    private static final Map<String, Object> NUMBERS = Map.of(
            "AUDIT", AUDIT,
            "ERROR", 40,
            "WARN", 30,
            "INFO", 20,
            "DEBUG", 10,
            "TRACE", 5);

    private LogAdminLevels() {}

    /**
     * Level numbers by logger name, the root as {@code root}.
     *
     * @param problems gets key and text of what is passed over
     */
    static Map<String, Object> read(Map<String, Object> settings, BiConsumer<String, String> problems) {
        Map<String, Object> levels = new LinkedHashMap<>();
        settings.forEach((logger, name) -> {
            Object number = NUMBERS.get(String.valueOf(name));
            if (number == null) {
                problems.accept(
                        logger,
                        "expected TRACE, DEBUG, INFO, WARN, ERROR or AUDIT, was \"" + name + "\"; it is passed over");
            } else {
                levels.put("ROOT".equals(logger) ? "root" : logger, number);
            }
        });
        return levels;
    }
}
