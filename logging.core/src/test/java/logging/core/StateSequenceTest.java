// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The same document gives the same result whatever came before: sequences at random against fresh systems.
 *
 * <p>More of them with {@code -Dstates=5000}, others with {@code -Dstates.first=201}.
 */
class StateSequenceTest {

    private static final long FIRST = Long.getLong("states.first", 1);
    private static final long SEQUENCES = Long.getLong("states", 200);

    /** Sequences wait for threads of queues most of the time. */
    private static final int AT_ONCE = 8;

    @Test
    void theSameDocumentGivesTheSameResultWhateverCameBefore() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> faults = new ArrayList<>();
            for (long each = FIRST; each < FIRST + SEQUENCES; each++) {
                long seed = each;
                faults.add(pool.submit(() -> StateSequence.of(seed).fault()));
            }
            for (int at = 0; at < faults.size(); at++) {
                assertThat(faults.get(at).get() == null ? "" : told(FIRST + at)).isEmpty();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String told(long seed) {
        StateSequence small = StateSequence.of(seed).smaller();
        return "seed " + seed + ", shortened to" + small + "\n" + small.fault();
    }
}
