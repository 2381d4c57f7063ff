// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;

/** What a configuration puts on a handler, kept for the successor of a handler that left. Immutable. */
record Dress(Formatter formatter, List<Filter> filters) {

    static Dress of(Handler handler) {
        return new Dress(handler.formatter(), handler.filters());
    }

    /** Puts it on a handler that has nothing on yet. */
    void putOn(Handler handler) {
        if (handler.formatter() == null && handler.filters().isEmpty()) {
            handler.setFormatter(formatter);
            filters.forEach(handler::addFilter);
        }
    }
}
