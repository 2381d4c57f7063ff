// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import logging.itests.load.Tally.Fault;

/** What one action did to the load. Confined to one thread. */
final class Row {
    // guarded by: confinement
    private int count;
    // guarded by: confinement
    private long lost;
    // guarded by: confinement
    private long doubled;
    // guarded by: confinement
    private long disordered;
    // guarded by: confinement; nanoseconds
    private long longestCall;
    // guarded by: confinement; nanoseconds
    private long longestWork;

    void add(long work, long call) {
        count++;
        longestWork = Math.max(longestWork, work);
        longestCall = Math.max(longestCall, call);
    }

    void add(Fault fault) {
        switch (fault) {
            case LOST -> lost++;
            case DOUBLED -> doubled++;
            case DISORDERED -> disordered++;
        }
    }

    boolean isExact() {
        return lost + doubled + disordered == 0;
    }

    String print(String name) {
        return "%-32s %6d %9d %8d %12d %12.1f ms %12.1f ms"
                .formatted(name, count, lost, doubled, disordered, longestCall / 1e6, longestWork / 1e6);
    }

    static String head() {
        return "%-32s %6s %9s %8s %12s %15s %15s"
                .formatted("action", "count", "missing", "doubled", "out of order", "longest call", "longest apply");
    }
}
