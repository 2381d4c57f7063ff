// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a handler is abandoned with counts as dropped until it gets on; what others wrote is not touched by that. */
class SlotAbandonTest {

    private static final Duration SOON = Duration.ofMillis(20);

    private final LoggingSystem system = LoggingSystem.create();
    private final Slot slot = new Slot("place", 0, HoldPolicy.DEFAULT);
    private final CountDownLatch release = new CountDownLatch(1);

    /** Takes several records at once, and ends no call before it is released. */
    private final class Hanging extends Handler {
        private final long kept;

        Hanging(long kept) {
            this.kept = kept;
        }

        @Override
        protected boolean isConcurrent() {
            return true;
        }

        @Override
        protected void emit(LogRecord record) throws InterruptedException {
            release.await();
        }

        @Override
        public long pending() {
            return kept;
        }
    }

    @BeforeEach
    void theRootWritesHere() {
        system.root().addSlot(slot);
    }

    @AfterEach
    void letGo() {
        release.countDown();
    }

    private void logOnThreads(int threads) {
        long before = slot.status().accepted();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> system.root().error("hangs"));
            thread.setDaemon(true);
            thread.start();
        }
        await().until(() -> slot.status().accepted() == before + threads);
    }

    @Test
    void whatHandlersWroteThatLeftIsStillCounted() {
        for (int handlers = 1; handlers <= 20; handlers++) {
            slot.bind(new NullHandler(), SOON);
            system.root().error("one each");
        }
        assertThat(slot.status().accepted()).isEqualTo(20);
        assertThat(slot.status().written()).isEqualTo(20);
    }

    @Test
    void callsUnderWayAreDroppedThroughLaterChangesUntilTheyEnd() {
        slot.bind(new Hanging(0), SOON);
        logOnThreads(9);
        assertThat(slot.status().closes()).as("not a quiet point yet").isFalse();

        for (int changes = 0; changes < 3; changes++) {
            slot.bind(new NullHandler(), SOON);
            assertThat(slot.status().dropped()).isEqualTo(9);
            assertThat(slot.status().closes()).isTrue();
            assertThat(slot.quiesce(SOON)).as("nobody waits for them any more").isTrue();
        }

        release.countDown();
        await().until(() -> slot.status().written() == 9);
        slot.bind(new NullHandler(), SOON);
        assertThat(slot.status().written()).isEqualTo(9);
        assertThat(slot.status().dropped()).isZero();
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    void aSlotThatIsGoneHasDroppedWhatItsHandlerKeepsAndWhatIsUnderWay() {
        Handler ended = new Hanging(2);
        slot.bind(ended, SOON);
        release.countDown();
        logOnThreads(3);
        await().until(() -> slot.status().written() == 1);
        assertThat(slot.status().held()).isEqualTo(2);

        slot.discard();
        system.slots().settle(slot);

        assertThat(slot.status().held()).isZero();
        assertThat(slot.status().dropped()).isEqualTo(2);
        assertThat(slot.status().closes()).isTrue();
        assertThat(system.slots().departedDropped()).isEqualTo(2);
    }

    @Test
    void theTableTakesCallsOffAgainThatEndAfterAll() {
        slot.bind(new Hanging(0), SOON);
        logOnThreads(5);

        slot.discard();
        system.slots().settle(slot);
        assertThat(system.slots().departedDropped()).isEqualTo(5);

        release.countDown();
        await().until(() -> system.slots().departedDropped() == 0);
        assertThat(slot.status().written()).isEqualTo(5);
    }
}
