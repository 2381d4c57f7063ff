// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.StreamHandler;
import logging.api.SystemOptions;
import logging.api.handlers.MemoryHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of records and handlers when everything around the system ends. */
class EndingTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(System.out, stream));
    private final StringWriter text = new StringWriter();
    private final Slot vacant = slot("vacant");

    private Slot slot(String name) {
        Slot slot = new Slot(name, 0, HoldPolicy.DEFAULT);
        system.slots().put(slot);
        return slot;
    }

    private void bind(Slot slot, Handler handler) {
        system.handlers().remember(handler);
        slot.bind(handler, DEADLINE);
    }

    private void everythingGoesTo(Slot slot) {
        system.root().setLevel(Level.INFO);
        system.root().addSlot(slot);
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWaitsGoesToTheFallbackInOrderAndLaterRecordsFollow() {
        Slot fallback = slot("fallback");
        bind(fallback, new StreamHandler(text));
        vacant.setFallback(fallback);
        everythingGoesTo(vacant);
        system.root().info("one");
        system.root().info("two");

        Ending.giveUpWaiting(system);
        system.root().info("three");

        assertThat(text).hasToString("one\ntwo\nthree\n");
        SlotStatus status = vacant.status();
        assertThat(status.state()).isEqualTo("EXPIRED");
        assertThat(status.dropped()).isEqualTo(3);
        assertThat(status.held()).isZero();
        assertThat(status.closes()).isTrue();
    }

    @Test
    void withoutFallbackTheLastResortPrintsAndWhatIsBelowItsLevelIsCounted() {
        everythingGoesTo(vacant);
        system.root().info("below");
        system.root().warning("one");

        Ending.giveUpWaiting(system);
        system.root().error("two");
        system.root().info("below, too");

        assertThat(printed()).isEqualTo("one\ntwo\n");
        assertThat(vacant.status().dropped()).isEqualTo(4);
        assertThat(vacant.status().held()).isZero();
        assertThat(vacant.status().closes()).isTrue();
    }

    @Test
    void whoComesAfterAllGetsRecordsAndIsWaitedForAgain() {
        everythingGoesTo(vacant);
        Ending.giveUpWaiting(system);
        StreamHandler late = new StreamHandler(text);
        bind(vacant, late);
        system.root().error("written");
        vacant.vacate(late, DEADLINE);
        system.root().error("held");

        assertThat(text).hasToString("written\n");
        assertThat(vacant.status().held()).isEqualTo(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    void whoIsThereKeepsItsRecords() {
        bind(vacant, new StreamHandler(text));
        everythingGoesTo(vacant);
        Ending.giveUpWaiting(system);
        system.root().error("written");

        assertThat(text).hasToString("written\n");
        assertThat(vacant.status().dropped()).isZero();
    }

    @Test
    void whatHandlersKeepIsWrittenBeforeTheyAreClosed() {
        StreamHandler target = new StreamHandler(text);
        MemoryHandler memory = new MemoryHandler(100, Level.CRITICAL, target, true);
        system.root().setLevel(Level.INFO);
        system.root().addHandler(memory);
        system.root().info("kept");
        assertThat(text).hasToString("");

        Ending.close(system);

        assertThat(text).hasToString("kept\n");
        assertThat(target.isClosed()).isTrue();
        assertThat(system.handlers().all()).isEmpty();
    }

    @Test
    void bootBufferEndsToo() {
        LoggingSystem waits = LoggingSystem.create(
                SystemOptions.DEFAULT.withStreams(System.out, stream).withBoot(Level.INFO));
        waits.root().error("before any configuration");
        Ending.close(waits);

        assertThat(printed()).isEqualTo("before any configuration\n");
    }

    @Test
    @Timeout(20)
    void oneThatHangsIsAbandonedAndSaidAndTheOthersAreClosed() {
        CountDownLatch never = new CountDownLatch(1);
        Handler first = new StreamHandler(text);
        Handler hangs = new Closing(() -> {
            try {
                never.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        Handler throwsUp = new Closing(() -> {
            throw new IllegalArgumentException("no");
        });
        system.root().addHandler(first);
        system.root().addHandler(hangs);
        system.root().addHandler(throwsUp);

        long start = System.nanoTime();
        Ending.close(system);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(first.isClosed()).isTrue();
        assertThat(system.errors().total()).isGreaterThanOrEqualTo(2);
        assertThat(printed()).contains("abandoned, for they did not close in time: [<Closing");
        never.countDown();
    }

    /** A handler whose end is the test's. */
    private static final class Closing extends Handler {
        private final Runnable end;

        Closing(Runnable end) {
            this.end = end;
        }

        @Override
        protected void emit(LogRecord record) {
            throw new AssertionError("gets no records");
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
