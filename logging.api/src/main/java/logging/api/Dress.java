// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;
import java.util.function.Predicate;

/** What a configuration puts on a handler, kept for the successor of a handler that left. Immutable. */
record Dress(Formatter formatter, List<Filter> filters) {

    static Dress of(Handler handler) {
        return new Dress(handler.formatter(), handler.filters());
    }

    /** What is left of it when somebody takes back what is theirs. */
    Dress without(Predicate<Object> theirs) {
        Formatter left = formatter == null || theirs.test(formatter) ? null : formatter;
        return new Dress(left, filters.stream().filter(theirs.negate()).toList());
    }

    /** Puts it on a handler that has nothing on yet. */
    void putOn(Handler handler) {
        if (handler.formatter() == null && handler.filters().isEmpty()) {
            handler.setFormatter(formatter);
            handler.setFilters(filters);
        }
    }
}
