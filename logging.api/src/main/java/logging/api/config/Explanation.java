// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Objects;

/**
 * Why a record of a logger and level goes where it goes. Immutable, thread-safe; prints as a few lines of text.
 *
 * @param logger the logger's name
 * @param level the level asked about
 * @param enabled whether such a call is made into a record at all
 * @param threshold what decides that, such as {@code WARNING, set on root by logging}
 * @param handlers what each handler on the way does with the record, in order
 */
public record Explanation(String logger, int level, boolean enabled, String threshold, List<Step> handlers) {

    /**
     * One handler on the way.
     *
     * @param handler its name or class
     * @param from the logger it is attached to
     * @param takes whether it takes the record
     * @param reason why, or why not
     */
    public record Step(String handler, String from, boolean takes, String reason) {}

    /**
     * Copies the list.
     *
     * @param logger as the record says
     * @param level as the record says
     * @param enabled as the record says
     * @param threshold as the record says
     * @param handlers as the record says
     */
    public Explanation {
        Objects.requireNonNull(logger, "logger");
        handlers = List.copyOf(handlers);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(logger)
                .append(" at ")
                .append(level)
                .append(enabled ? ": enabled, " : ": off, ")
                .append(threshold);
        for (Step step : handlers) {
            text.append("\n  ").append(step.takes ? "-> " : "-- ").append(step.handler);
            text.append(" (on ").append(step.from).append("): ").append(step.reason);
        }
        return text.toString();
    }
}
