// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stress test of the slot gate: hold, replay, direct, while eight threads log. */
class SlotGateTest {

    private static final int THREADS = 8;
    private static final int RECORDS = 4_000;
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final LoggingSystem system = LoggingSystem.create();
    private final Slot slot = new Slot("gate", 0, HoldPolicy.DEFAULT);
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    private final class Noting extends Handler {
        @Override
        protected void emit(LogRecord record) {
            written.add(record.getMessage());
        }
    }

    private interface Churn {
        void run(int time);
    }

    @Test
    void losesAndDoublesNothingWhileOneHandlerGoesAndComesBack() throws InterruptedException {
        Handler handler = new Noting();
        losesAndDoublesNothingDuring(500, time -> {
            slot.bind(handler, DEADLINE);
            slot.vacate(handler, DEADLINE);
        });
    }

    @Test
    void losesAndDoublesNothingAndKeepsOrderWhileTheHandlerComesAndGoes() throws InterruptedException {
        losesAndDoublesNothingDuring(50, time -> {
            slot.bind(new Noting(), DEADLINE);
            if (time % 2 == 0) {
                slot.bind(new Noting(), DEADLINE);
            }
            slot.vacate(slot.handler(), DEADLINE);
        });
    }

    private void losesAndDoublesNothingDuring(int times, Churn churn) throws InterruptedException {
        system.root().setLevel(Level.INFO);
        system.root().addSlot(slot);
        List<Thread> threads = new ArrayList<>();
        for (int id = 0; id < THREADS; id++) {
            int own = id;
            threads.add(new Thread(() -> talk(own)));
        }
        threads.forEach(Thread::start);
        for (int time = 0; time < times; time++) {
            churn.run(time);
        }
        slot.bind(new Noting(), DEADLINE);
        for (Thread thread : threads) {
            thread.join();
        }

        int[] next = new int[THREADS];
        for (String text : written) {
            int blank = text.indexOf(' ');
            int thread = Integer.parseInt(text.substring(0, blank));
            assertThat(Integer.parseInt(text.substring(blank + 1))).isEqualTo(next[thread]++);
        }
        assertThat(next).containsOnly(RECORDS);
        assertThat(slot.status().accepted()).isEqualTo((long) THREADS * RECORDS);
        assertThat(slot.status().closes()).isTrue();
    }

    private void talk(int id) {
        Logger log = system.getLogger("thread" + id);
        for (int number = 0; number < RECORDS; number++) {
            log.info("%d %d", id, number);
        }
    }
}
