// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The boot buffer: its bounds, its time, its counters, and what comes out of it at the end. */
@Timeout(60)
class BootBufferTest {

    private static final int MOST = 10_000;
    /** So long that 8 MiB hold seven of them and no more. */
    private static final String MEBIBYTE = "x".repeat(1 << 19);

    private static final int THREADS = 8;

    private final AtomicLong ticker = new AtomicLong(Long.MAX_VALUE - 5);
    private final LoggingSystem system = new LoggingSystem(SystemOptions.DEFAULT.withBoot(Level.INFO), ticker::get);
    private final RecordingHandler handler = new RecordingHandler();
    private final Logger log = system.getLogger("early");

    private void configure(int rootLevel) {
        system.change(() -> {
            system.root().setLevel(rootLevel);
            system.root().addSlot(handler.slot());
        });
        system.endBoot();
    }

    private void passes(Duration time) {
        ticker.addAndGet(time.toNanos());
    }

    // ---- bounds

    @Test
    void holdsTenThousandRecordsAndCountsWhatItHasNoRoomFor() {
        for (int i = 1; i <= MOST + 5; i++) {
            log.info("%d", i);
        }

        assertThat(system.bootHeld()).isEqualTo(MOST);
        assertThat(system.bootDropped()).isEqualTo(5);
        configure(Level.INFO);
        assertThat(handler.messages()).hasSize(MOST).startsWith("1", "2").endsWith("" + MOST);
    }

    @Test
    void holdsEightMebibytes() {
        for (int i = 0; i < 9; i++) {
            log.info(i + MEBIBYTE);
        }

        assertThat(system.bootHeld()).isEqualTo(7);
        assertThat(system.bootDropped()).isEqualTo(2);
    }

    @Test
    void holdsOneRecordHoweverLargeItIs() {
        log.info("x".repeat(5 << 20));
        log.info("y");

        assertThat(system.bootHeld()).isEqualTo(1);
        assertThat(system.bootDropped()).isEqualTo(1);
    }

    @Test
    void theOldestOfTheLowestLevelGivesWayFirst() {
        log.warning("a warning");
        for (int i = 1; i <= MOST - 1; i++) {
            log.info("%d", i);
        }
        log.error("an error");
        log.info("no room for this one");
        log.warning("another warning");

        assertThat(system.bootHeld()).isEqualTo(MOST);
        assertThat(system.bootDropped()).as("1, 2 and the one without room").isEqualTo(3);
        configure(Level.INFO);
        assertThat(handler.messages())
                .startsWith("a warning", "3", "4")
                .endsWith("" + (MOST - 1), "an error", "another warning");
    }

    @Test
    void aLargeRecordMakesRoomByAsManyLowerOnesAsItTakes() {
        for (int i = 0; i < 7; i++) {
            log.info(i + MEBIBYTE);
        }
        log.error("x".repeat(3 << 19));

        assertThat(system.bootHeld()).isEqualTo(5);
        assertThat(system.bootDropped()).isEqualTo(3);
    }

    @Test
    void whatIsBelowTheBootLevelIsNeitherHeldNorCounted() {
        log.debug("too low");

        assertThat(log.isEnabledFor(Level.DEBUG)).isFalse();
        assertThat(system.bootHeld()).isZero();
        assertThat(system.bootDropped()).isZero();
    }

    // ---- time

    @Test
    void afterTenSecondsTheLastResortTellsWhatItWouldWithoutABuffer() {
        RecordingHandler lastResort = lastResort();
        log.warning("a warning");
        log.info("below the root's level");
        passes(Duration.ofSeconds(10));
        log.warning("just in time");
        assertThat(lastResort.messages()).isEmpty();

        passes(Duration.ofNanos(1));
        assertThat(lastResort.messages()).as("nobody has logged since").isEmpty();
        log.info("too late, and below the root's level");
        assertThat(lastResort.messages()).containsExactly("a warning", "just in time");
        log.warning("too late");

        assertThat(lastResort.messages()).containsExactly("a warning", "just in time", "too late");
    }

    @Test
    void whatTheLastResortHasToldStillWaitsForTheConfiguration() {
        RecordingHandler lastResort = lastResort();
        log.info("1");
        log.warning("2");
        passes(Duration.ofMinutes(5));
        log.error("3");
        log.info("4");
        assertThat(lastResort.messages()).containsExactly("2", "3");
        assertThat(system.bootHeld()).isEqualTo(4);

        configure(Level.INFO);
        log.info("5");

        assertThat(handler.messages()).containsExactly("1", "2", "3", "4", "5");
        assertThat(lastResort.messages()).containsExactly("2", "3");
        assertThat(system.bootDropped()).isZero();
    }

    @Test
    void theLastResortTellsNothingTwice() {
        RecordingHandler lastResort = lastResort();
        log.warning("1");
        passes(Duration.ofSeconds(11));
        log.warning("2");
        system.endBoot();
        log.warning("3");

        assertThat(lastResort.messages()).containsExactly("1", "2", "3");
    }

    @Test
    void theLastResortTellsWhatTheBufferHasNoRoomFor() {
        RecordingHandler lastResort = lastResort();
        for (int i = 1; i <= MOST; i++) {
            log.error("%d", i);
        }
        passes(Duration.ofSeconds(11));
        log.error("no room");

        assertThat(system.bootDropped()).isEqualTo(1);
        assertThat(lastResort.messages()).hasSize(MOST + 1).endsWith("" + MOST, "no room");
    }

    @Test
    void whatIsDisabledIsNotToldEither() {
        RecordingHandler lastResort = lastResort();
        system.getLogger("quiet").setLevel(Level.CRITICAL);
        system.getLogger("quiet").error("too low");
        system.getLogger("null").addHandler(new NullHandler());
        system.getLogger("null").error("has a handler");
        passes(Duration.ofSeconds(11));
        log.error("told");

        assertThat(lastResort.messages()).containsExactly("told");
    }

    @Test
    void aFunctionThatConfiguresByTheWayWaitsForTheConfigurationOfAll() {
        BasicConfig.implied(system).info("held");
        assertThat(system.bootHeld()).isEqualTo(1);
        assertThat(system.root().handlers()).isEmpty();

        configure(Level.INFO);
        BasicConfig.implied(system).info("written");

        assertThat(handler.messages()).containsExactly("held", "written");
        assertThat(system.root().handlers()).containsExactly(handler);
    }

    private RecordingHandler lastResort() {
        RecordingHandler made = new RecordingHandler();
        made.setLevel(Level.WARNING);
        system.setLastResort(made);
        return made;
    }

    @Test
    void keepsTheOrderOfEachThreadWhenManyFindItsTimeOver() throws Exception {
        system.setLastResort(handler);
        CountDownLatch held = new CountDownLatch(THREADS);
        CountDownLatch over = new CountDownLatch(1);
        List<CompletableFuture<Void>> threads = talk((thread, number) -> {
            if (number == 500) {
                held.countDown();
                await(over);
            }
        });
        await(held);
        passes(Duration.ofSeconds(11));
        over.countDown();

        assertAllInOrder(threads);
    }

    @Test
    void whoFindsItsTimeOverDuringTheReplayQueuesBehind() {
        for (int i = 0; i < 100; i++) {
            log.warning("held");
        }
        handler.addFilter(record -> {
            if (handler.messages().isEmpty()) {
                CompletableFuture.runAsync(() -> log.warning("meanwhile"), OwnThread.EACH)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            }
            return record;
        });
        system.setLastResort(handler);
        passes(Duration.ofSeconds(11));
        log.warning("too late");

        assertThat(handler.messages()).hasSize(102).startsWith("held").endsWith("held", "meanwhile", "too late");
    }

    // ---- replay

    @Test
    void replaysThroughTheFinalLevelsInOrder() {
        Logger quiet = system.getLogger("quiet.part");
        Logger off = system.getLogger("off");
        log.info("1");
        quiet.info("below its level");
        log.warning("2");
        quiet.error("3");
        off.error("of a disabled logger");
        log.info("4");
        system.getLogger("quiet").setLevel(Level.ERROR);
        off.setDisabled(true);
        Filter no = record -> record.getMessage().equals("4") ? null : record;
        log.addFilter(no);
        assertThat(system.bootHeld()).isEqualTo(6);

        configure(Level.INFO);
        log.info("5");
        quiet.info("below its level");

        assertThat(handler.messages()).containsExactly("1", "2", "3", "5");
        assertThat(system.bootHeld()).isZero();
        assertThat(system.bootDropped()).isZero();
    }

    @Test
    void whatAHandlerLogsDuringTheReplayComesAfterWhatWaits() {
        Logger inner = system.getLogger("inner");
        RecordingHandler own = new RecordingHandler();
        inner.setPropagate(false);
        inner.addSlot(own.slot());
        log.info("1");
        log.info("2");
        handler.addFilter(record -> {
            inner.info("about %s", record.getMessage());
            return record;
        });

        configure(Level.INFO);

        assertThat(handler.messages()).containsExactly("1", "2");
        assertThat(own.messages()).containsExactly("about 1", "about 2");
    }

    @Test
    void losesAndDoublesNothingAndKeepsOrderWhileThreadsLogDuringTheReplay() throws Exception {
        CountDownLatch held = new CountDownLatch(THREADS);
        List<CompletableFuture<Void>> threads = talk((thread, number) -> {
            if (number == 500) {
                held.countDown();
            }
        });
        await(held);
        configure(Level.INFO);

        assertAllInOrder(threads);
        assertThat(system.bootHeld()).isZero();
    }

    @Test
    void aFirstHandlerEndsItAndOneThatDoesNothingDoesNot() {
        log.info("held");
        log.addHandler(new NullHandler());
        assertThat(system.bootHeld()).isEqualTo(1);

        system.root().setLevel(Level.INFO);
        system.root().addHandler(handler);

        assertThat(handler.messages()).containsExactly("held");
    }

    @Test
    void keepsNoObjectOfTheApplication() {
        List<String> texts = new ArrayList<>(List.of("now"));
        log.info("%s", texts);
        texts.set(0, "later");

        configure(Level.INFO);

        assertThat(handler.messages()).containsExactly("[now]");
    }

    // ---- threads that log

    private interface Step {
        void before(int thread, int number);
    }

    private static final int EACH = 1_200;

    private List<CompletableFuture<Void>> talk(Step step) {
        return IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int number = 0; number < EACH; number++) {
                                step.before(thread, number);
                                log.warning("%d %d", thread, number);
                            }
                        },
                        OwnThread.EACH))
                .toList();
    }

    private void assertAllInOrder(List<CompletableFuture<Void>> threads) throws Exception {
        for (CompletableFuture<Void> thread : threads) {
            thread.get(30, TimeUnit.SECONDS);
        }
        log.warning("8 0");
        int[] next = new int[THREADS + 1];
        for (String message : handler.messages()) {
            String[] words = message.split(" ", 2);
            assertThat(Integer.parseInt(words[1])).as(message).isEqualTo(next[Integer.parseInt(words[0])]++);
        }
        assertThat(IntStream.range(0, THREADS).map(thread -> next[thread])).containsOnly(EACH);
        assertThat(system.bootDropped()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
