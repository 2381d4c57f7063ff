// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Collections;
import java.util.Map;

/**
 * The immutable model of a whole configuration: dictConfig as a tree of records. Two plans of one text are equal, which
 * is how an unchanged handler is recognised.
 *
 * @param incremental whether only levels and propagation of what exists change
 * @param disableExisting whether loggers that are not named are switched off; null if the document does not say
 * @param formatters by name, in order
 * @param filters by name, in order
 * @param handlers by name, in order
 * @param loggers by name, in order; the root under {@code root} if it is configured
 */
public record Plan(
        boolean incremental,
        Boolean disableExisting,
        Map<String, ObjectPlan> formatters,
        Map<String, ObjectPlan> filters,
        Map<String, HandlerPlan> handlers,
        Map<String, LoggerPlan> loggers) {

    /** A plan of nothing, the start of every system. */
    public static final Plan EMPTY = new Plan(false, null, Map.of(), Map.of(), Map.of(), Map.of());

    /** Takes the maps over: whoever made them changes them no more. */
    public Plan {
        formatters = Collections.unmodifiableMap(formatters);
        filters = Collections.unmodifiableMap(filters);
        handlers = Collections.unmodifiableMap(handlers);
        loggers = Collections.unmodifiableMap(loggers);
    }
}
