// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import logging.api.HoldPolicy;
import logging.api.config.Options;

/**
 * What a slot does while its handler is away: the key {@code hold} of a handler's section, which Python does not know.
 *
 * @param policy the bounds
 * @param fallback the handler that gets the records once {@code time} is over, null to keep them as long as there is room
 */
public record HoldPlan(HoldPolicy policy, String fallback) {

    /** The bounds that hold unless the document says otherwise. */
    public static final HoldPlan DEFAULT = new HoldPlan(HoldPolicy.DEFAULT, null);

    /** Reads the section; {@code time} and {@code block} are in seconds. */
    static HoldPlan read(Context context, String path, String wrapper, Object value, Set<String> handlers) {
        if (value == null) {
            return DEFAULT;
        }
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return DEFAULT;
        }
        HoldPolicy normal = HoldPolicy.DEFAULT;
        Options options = new Options(path, section);
        int records = options.integer("records", normal.maxRecords());
        long bytes = options.size("bytes", normal.maxBytes());
        Duration time = seconds(options, "time", normal.holdTime());
        Duration block = seconds(options, "block", normal.holdBlock());
        String fallback = options.text("fallback", null);
        if (records < 1) {
            options.error("records", "expected room for at least one record, was " + records);
        }
        if (fallback != null && !handlers.contains(fallback)) {
            options.error("fallback", "no handler is named \"" + fallback + "\"" + Suggestion.of(fallback, handlers));
        }
        for (String key : options.unread()) {
            options.error(key, "unknown key" + Suggestion.of(key, options.known()));
        }
        context.problems().addAll(wrapper, options.problems());
        boolean good = !options.failed();
        return good ? new HoldPlan(new HoldPolicy(records, Math.max(1, bytes), time, block), fallback) : DEFAULT;
    }

    private static Duration seconds(Options options, String key, Duration otherwise) {
        double seconds = options.number(key, otherwise.toMillis() / 1000.0);
        if (!(seconds >= 0 && seconds <= 1e6)) {
            options.error(key, "expected seconds from 0 to 1000000, was " + seconds);
            return otherwise;
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
