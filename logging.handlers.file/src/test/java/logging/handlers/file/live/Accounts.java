// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.util.Collection;
import java.util.List;
import logging.api.Slot;
import logging.api.SlotStatus;

/** Whether the counters of all slots that there were close the books. Stateless. */
final class Accounts {

    private Accounts() {}

    /**
     * Throws what does not fit.
     *
     * @param found records in files
     * @param unexplained records that must have been dropped or failed
     */
    static void check(Collection<Slot> slots, int found, List<String> unexplained, Traits traits) {
        long written = 0;
        long lost = 0;
        for (Slot slot : slots) {
            SlotStatus books = slot.status();
            // while a file cannot be written, what is held may pass to another handler, which then drops it
            boolean positive = traits.losing() || books.written() >= 0;
            check(books.closes() && books.held() == 0 && positive && books.dropped() >= 0, books, found);
            written += books.written();
            lost += books.dropped() + books.failed();
        }
        check(
                lost >= unexplained.size(),
                slots,
                unexplained.size() + " are gone, but counted " + lost + " of " + unexplained);
        if (!traits.losing()) {
            check(lost == 0, slots, "dropped or failed " + lost);
        }
        boolean exact = traits.lossless() || traits.losing() && !traits.emptying() && !traits.few();
        check(exact ? written == found : written >= found, slots, "written " + written + ", found " + found);
    }

    private static void check(boolean right, Object what, Object more) {
        if (!right) {
            String books = what instanceof Collection<?> slots
                    ? slots.stream()
                            .map(each -> ((Slot) each).status().toString())
                            .toList()
                            .toString()
                    : what.toString();
            throw new AssertionError(more + ": " + books);
        }
    }
}
