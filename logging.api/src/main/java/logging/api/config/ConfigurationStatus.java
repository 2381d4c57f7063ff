// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Map;
import logging.api.SlotStatus;

/**
 * What is in effect at one moment. Immutable, thread-safe.
 *
 * @param generation how many configurations were applied
 * @param loggers the level of every logger that has one of its own, by name; the root as {@code root}
 * @param temporaryLevels the levels that stand in for loggers' own, by name; the root as {@code root}
 * @param slots state and counters of every configured handler, by name
 * @param waiting class names that the configuration wants and no family offers now
 * @param warnings of the configuration that was applied last, such as entries that another one shadows
 * @param problems of the last configuration if it was refused, and of handlers of the running one that could not be made when
 *     their family came
 * @param bootHeld records in the boot buffer
 * @param bootDropped records that the boot buffer had no room for
 * @param departedDropped records that were dropped in handlers which no configuration names any more
 */
public record ConfigurationStatus(
        long generation,
        Map<String, Integer> loggers,
        Map<String, TemporaryLevel> temporaryLevels,
        Map<String, SlotStatus> slots,
        List<String> waiting,
        List<Problem> warnings,
        List<Problem> problems,
        long bootHeld,
        long bootDropped,
        long departedDropped) {

    /**
     * Copies the collections.
     *
     * @param generation as the record says
     * @param loggers as the record says
     * @param temporaryLevels as the record says
     * @param slots as the record says
     * @param waiting as the record says
     * @param warnings as the record says
     * @param problems as the record says
     * @param bootHeld as the record says
     * @param bootDropped as the record says
     * @param departedDropped as the record says
     */
    public ConfigurationStatus {
        loggers = Map.copyOf(loggers);
        temporaryLevels = Map.copyOf(temporaryLevels);
        slots = Map.copyOf(slots);
        waiting = List.copyOf(waiting);
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }
}
