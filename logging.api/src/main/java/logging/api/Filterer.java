// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Collection;
import java.util.List;

/**
 * What records pass filters on: loggers, for records logged on themselves, and handlers.
 *
 * <p>Thread-safe: a record meets the filters that were there before a change or those after it, never some of both. Python:
 * {@code logging.Filterer}.
 */
public sealed interface Filterer permits Logger, Handler {

    /**
     * Adds a filter behind the others, once.
     *
     * @param filter nothing happens if an equal one is there; not null
     */
    void addFilter(Filter filter);

    /**
     * Removes a filter.
     *
     * @param filter nothing happens if no equal one is there
     */
    void removeFilter(Filter filter);

    /**
     * Puts filters in place of those that are there, all at once.
     *
     * @param filters in order; equal ones are taken once; none is null
     */
    void setFilters(Collection<? extends Filter> filters);

    /** {@return the filters in order; an immutable list} */
    List<Filter> filters();
}
