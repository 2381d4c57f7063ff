// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.itests.load.Load;
import logging.itests.load.Tally;

/**
 * Which action was under way when a record was logged: from the beginning of one to the beginning of the next. Used by one
 * thread.
 */
final class Ledger implements Tally.Observer {
    private record Window(String action, List<Long> from) {}

    private final Load load;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Ledger(Load load) {
        this.load = load;
        windows.add(new Window("nothing", load.numbers()));
        rows.put("nothing", new Row());
    }

    /** Does one action and a pause, and notes how long it and the longest call meanwhile took. */
    void note(String name, Action.Work work, Action.Work pause) throws Exception {
        windows.add(new Window(name, load.numbers()));
        load.takeLongest();
        long start = System.nanoTime();
        work.run();
        long took = System.nanoTime() - start;
        pause.run();
        rows.computeIfAbsent(name, any -> new Row()).add(took, load.takeLongest());
    }

    @Override
    public void found(Tally.Fault fault, int thread, long number) {
        int low = 0;
        for (int high = windows.size() - 1; low < high; ) {
            int middle = (low + high + 1) / 2;
            if (windows.get(middle).from().get(thread) < number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        rows.get(windows.get(low).action()).add(fault);
    }

    Map<String, Row> rows() {
        return rows;
    }
}
