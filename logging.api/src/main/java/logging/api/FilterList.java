// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import logging.api.text.Foreign;

/** The filters of one logger or handler, and the guard around calling them. Thread-safe. */
final class FilterList {

    /** The list of whoever has no filters; nothing is ever added to it. */
    static final FilterList NONE = new FilterList();

    private final CopyOnWriteArrayList<Filter> filters = new CopyOnWriteArrayList<>();
    private final LongAdder failures = new LongAdder();

    boolean add(Filter filter) {
        return filters.addIfAbsent(filter);
    }

    boolean remove(Filter filter) {
        return filters.remove(filter);
    }

    List<Filter> view() {
        return List.copyOf(filters);
    }

    boolean isEmpty() {
        return filters.isEmpty();
    }

    long failures() {
        return failures.sum();
    }

    /** The record that passed every filter in turn, or null. Never throws. */
    LogRecord apply(LogRecord record) {
        if (filters.isEmpty()) {
            return record;
        }
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
