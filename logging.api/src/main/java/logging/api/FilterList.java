// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import logging.api.text.Foreign;

/** The filters of one logger or handler, and the guard around calling them. Thread-safe. */
final class FilterList {

    /** The list of whoever has no filters; nothing is ever added to it. */
    static final FilterList NONE = new FilterList();

    // guarded by: volatile, written under this, never changed in place: a record meets the filters of one time
    private volatile Filter[] filters = {};
    private final LongAdder failures = new LongAdder();

    synchronized void add(Filter filter) {
        List<Filter> more = new ArrayList<>(view());
        more.add(filter);
        set(more);
    }

    synchronized void remove(Filter filter) {
        List<Filter> fewer = new ArrayList<>(view());
        fewer.remove(filter);
        set(fewer);
    }

    /** Takes equal ones once, null never. */
    synchronized void set(Collection<? extends Filter> now) {
        List<Filter> once = new ArrayList<>();
        for (Filter filter : now) {
            if (!once.contains(Objects.requireNonNull(filter))) {
                once.add(filter);
            }
        }
        filters = once.toArray(Filter[]::new);
    }

    List<Filter> view() {
        return List.of(filters);
    }

    boolean isEmpty() {
        return filters.length == 0;
    }

    long failures() {
        return failures.sum();
    }

    /** The record that passed every filter in turn, or null. Never throws. */
    LogRecord apply(LogRecord record) {
        LogRecord passed = record;
        for (Filter filter : filters) {
            passed = ask(filter, passed);
            if (passed == null) {
                return null;
            }
        }
        return passed;
    }

    private LogRecord ask(Filter filter, LogRecord record) {
        try {
            int depth = Foreign.enter();
            try {
                return filter.filter(record);
            } finally {
                Foreign.leave(depth);
            }
        } catch (Throwable hostile) {
            failures.increment();
            record.system().errors().report("filter " + filter.getClass().getName(), record, hostile);
            return closes(filter) ? null : record;
        }
    }

    private static boolean closes(Filter filter) {
        try {
            return filter.failClosed();
        } catch (Throwable hostile) {
            return false;
        }
    }
}
