// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What handlers log while they get what was held for them, and what becomes of who waits for room. */
class ReplayTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final List<String> written = new ArrayList<>();

    /** Says of each record that it writes it, to the logger that leads to it. */
    private final class Talking extends Handler {
        @Override
        protected void emit(LogRecord record) {
            written.add(record.getMessage());
            system().root().warning("wrote %s", record.getMessage());
        }
    }

    @Test
    @Timeout(20)
    void whatAHandlerLogsAboutWhatItGetsFromItsSlotDoesNotComeBackToIt() {
        LoggingSystem system = LoggingSystem.create();
        RecordingHandler last = new RecordingHandler();
        system.setLastResort(last);
        Slot slot = new Slot("place", 0, HoldPolicy.DEFAULT);
        system.root().addSlot(slot);
        system.root().error("held");
        Talking talking = new Talking();
        system.handlers().remember(talking);

        slot.bind(talking, DEADLINE);

        assertThat(written).containsExactly("held");
        assertThat(last.messages()).containsExactly("wrote held");
        assertThat(slot.status().recursed()).isEqualTo(1);
        assertThat(slot.status().dropped()).isEqualTo(1);
        assertThat(slot.status().closes()).isTrue();
        system.root().error("direct");
        assertThat(written).containsExactly("held", "direct");
    }

    @Test
    @Timeout(20)
    void whatAHandlerLogsAboutWhatTheBootBufferHadDoesNotComeBackToIt() {
        LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withBoot(Level.INFO));
        RecordingHandler last = new RecordingHandler();
        system.setLastResort(last);
        system.root().error("held");

        system.root().addHandler(new Talking());
        system.endBoot();

        assertThat(written).containsExactly("held");
        assertThat(last.messages()).containsExactly("wrote held");
        system.root().error("direct");
        assertThat(written).containsExactly("held", "direct");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoChangesTheHierarchyMayLogWhileTheBootBufferEnds() throws InterruptedException {
        LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withBoot(Level.INFO));
        RecordingHandler handler = new RecordingHandler();
        system.root().addSlot(handler.slot());
        system.root().setLevel(Level.INFO);
        Thread ends = new Thread(system::endBoot);
        ends.setDaemon(true);
        system.change(() -> {
            ends.start();
            await().until(() -> ends.getState() == Thread.State.WAITING);
            system.root().info("from within");
        });
        ends.join();

        assertThat(handler.messages()).containsExactly("from within");
    }

    @Test
    @Timeout(20)
    void whoWaitsForRoomInASlotThatLeavesIsDroppedAndCounted() throws InterruptedException {
        LoggingSystem system = LoggingSystem.create();
        Duration longer = Duration.ofSeconds(15);
        Slot slot = new Slot("away", 0, new HoldPolicy(1, 1 << 20, longer, longer));
        system.root().addSlot(slot);
        system.root().error("held");
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> system.root().error("waits for room"));
            thread.start();
            waiting.add(thread);
        }
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        slot.discard();
        system.slots().settle(slot);
        for (Thread thread : waiting) {
            thread.join();
        }
        slot.handle(system.records().makeLogRecord(Map.of("msg", "comes late")));

        assertThat(slot.status().held()).isZero();
        assertThat(slot.status().dropped()).isEqualTo(5);
        assertThat(slot.status().closes()).isTrue();
        assertThat(system.slots().departedDropped()).isEqualTo(5);
    }

    @Test
    void aLastResortThatThrowsSpoilsNoBooks() {
        LoggingSystem system = LoggingSystem.create();
        system.setLastResort(new Handler() {
            @Override
            public LogRecord handle(LogRecord record) {
                throw new IllegalStateException("hostile");
            }

            @Override
            protected void emit(LogRecord record) {
                throw new AssertionError("not reached");
            }
        });
        Talking talking = new Talking();
        system.root().addHandler(talking);

        system.root().error("one");
        system.getLogger("apart").setPropagate(false);
        system.getLogger("apart").error("finds no handler");

        assertThat(written).containsExactly("one");
        assertThat(talking.slot().status().dropped()).isEqualTo(1);
        assertThat(talking.slot().status().failed()).isZero();
        assertThat(talking.slot().status().closes()).isTrue();
    }
}
