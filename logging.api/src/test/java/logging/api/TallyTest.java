// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void tellsCallsUnderWayFromCallsThatEnded() {
        Tally.Place call = tally.begin();
        assertThat(tally.running()).isEqualTo(1);
        assertThat(tally.ended()).isZero();
        tally.end(call);
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isEqualTo(1);
    }

    @Test
    void forgetsCallsThatLeft() {
        tally.leave(tally.begin());
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isZero();
    }

    @Test
    void countsCallsWithinCalls() {
        Tally.Place outer = tally.begin();
        Tally.Place inner = tally.begin();
        Tally.Place left = tally.begin();
        assertThat(tally.running()).isEqualTo(3);
        tally.end(inner);
        tally.leave(left);
        assertThat(tally.running()).isEqualTo(1);
        tally.end(outer);
        assertThat(tally.ended()).isEqualTo(2);
    }

    @Test
    void countsCallsThatBeganTogether() {
        tally.begin(5);
        Tally.Place other = tally.begin();
        assertThat(tally.running()).isEqualTo(6);
        tally.end(3);
        assertThat(tally.running()).isEqualTo(3);
        assertThat(tally.ended()).isEqualTo(3);
        tally.leave(2);
        assertThat(tally.running()).isEqualTo(1);
        tally.end(other);
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isEqualTo(4);
    }

    @Test
    void countsEveryCallOfManyThreads() throws InterruptedException {
        int calls = 20_000;
        List<Thread> threads = new ArrayList<>();
        // more threads than places, so that some meet
        for (int i = 0; i < 64; i++) {
            Thread thread = new Thread(() -> {
                for (int call = 0; call < calls; call++) {
                    Tally.Place ticket = tally.begin();
                    if (call % 4 == 0) {
                        tally.leave(ticket);
                    } else {
                        tally.end(ticket);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(tally.ended()).isEqualTo(64L * calls * 3 / 4);
        assertThat(tally.running()).isZero();
    }
}
