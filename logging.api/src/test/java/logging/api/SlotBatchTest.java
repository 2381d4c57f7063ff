// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import logging.api.kit.BatchingHandler;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records that come to a slot together: each is emitted once, in order, and counted. */
@Timeout(60)
class SlotBatchTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String[] ALL = {"0", "1", "2", "3", "4"};

    private final LoggingSystem system = LoggingSystem.create();
    private final Slot slot = new Slot("place", 0, HoldPolicy.DEFAULT);
    private final BatchingHandler handler = new BatchingHandler();

    @AfterEach
    void letGo() {
        handler.letGo();
    }

    /** Five records, and two others behind them. */
    private LogRecord[] records() {
        LogRecord[] records = new LogRecord[7];
        for (int i = 0; i < records.length; i++) {
            records[i] = new LogRecord(system, "shop", Level.INFO, null, "%d", new Object[] {i}, null, null);
        }
        return records;
    }

    private void handleFive() {
        handle(slot, records(), 5);
    }

    /** What a queue does. */
    private static void handle(Slot slot, LogRecord[] records, int count) {
        for (int i = slot.emitBatch(records, count); i < count; i++) {
            slot.handle(records[i]);
        }
    }

    private CompletableFuture<Void> handleFiveElsewhere() {
        return CompletableFuture.runAsync(this::handleFive, OwnThread.EACH);
    }

    private void assertCounts(int accepted, int written, int dropped, int failed, int held) {
        SlotStatus status = slot.status();
        assertThat(status)
                .extracting(
                        SlotStatus::accepted,
                        SlotStatus::written,
                        SlotStatus::dropped,
                        SlotStatus::failed,
                        SlotStatus::held)
                .containsExactly((long) accepted, (long) written, (long) dropped, (long) failed, (long) held);
        assertThat(status.closes()).isTrue();
    }

    @Test
    void aHandlerThatCanGetsThemTogether() {
        slot.bind(handler, DEADLINE);
        assertThat(slot.takesBatches()).isTrue();
        handleFive();
        assertThat(handler.batches()).containsExactly(List.of(ALL));
        assertThat(handler.singles()).isEmpty();
        assertThat(handler.messages()).containsExactly(ALL);
        assertCounts(5, 5, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void whatItDoesNotTakeComesAlone(int taken) {
        slot.bind(handler.taking(taken), DEADLINE);
        handleFive();
        assertThat(handler.batches()).containsExactly(List.of(ALL));
        assertThat(handler.singles()).containsExactlyElementsOf(List.of(ALL).subList(taken, 5));
        assertThat(handler.messages()).containsExactly(ALL);
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void allComeAloneIfItThrowsAndNobodyIsToldOfThat() {
        slot.bind(handler.failing(new StackOverflowError("together")), DEADLINE);
        handleFive();
        assertThat(handler.singles()).containsExactly(ALL);
        assertThat(handler.errors()).isEmpty();
        assertThat(slot.status().lastError()).isNull();
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void theFailureOfOneThatComesAloneIsItsOwn() {
        handler.failing(new StackOverflowError("together")).first(message -> {
            if (message.equals("0") || message.equals("3")) {
                throw new IllegalStateException("alone");
            }
        });
        slot.bind(handler, DEADLINE);
        handleFive();
        assertThat(handler.messages()).containsExactly("1", "2", "4");
        assertThat(handler.errors()).containsExactly("0: alone", "3: alone");
        assertThat(slot.status().lastError()).contains("alone");
        assertCounts(5, 3, 0, 2, 0);
    }

    @Test
    void aFailureBehindThoseThatWereTakenTouchesNeitherThemNorTheOthers() {
        handler.taking(2).first(message -> {
            if (message.equals("2")) {
                throw new IllegalStateException("alone");
            }
        });
        slot.bind(handler, DEADLINE);
        handleFive();
        assertThat(handler.messages()).containsExactly("0", "1", "3", "4");
        assertThat(handler.errors()).containsExactly("2: alone");
        assertCounts(5, 4, 0, 1, 0);
    }

    @Test
    void eachMeetsTheFiltersOfTheHandler() {
        List<String> seen = new ArrayList<>();
        handler.addFilter(Filter.when(record -> {
            seen.add(record.getMessage());
            return Integer.parseInt(record.getMessage()) % 2 == 0;
        }));
        slot.bind(handler, DEADLINE);
        assertThat(slot.takesBatches()).isFalse();
        handleFive();
        assertThat(seen).containsExactly(ALL);
        assertThat(handler.begun()).isZero();
        assertThat(handler.messages()).containsExactly("0", "2", "4");
        assertCounts(3, 3, 0, 0, 0);
    }

    @Test
    void aHandlerThatCannotGetsThemOneByOne() {
        RecordingHandler plain = new RecordingHandler();
        slot.bind(plain, DEADLINE);
        assertThat(slot.takesBatches()).isFalse();
        handleFive();
        assertThat(plain.messages()).containsExactly(ALL);
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void aHandlerThatIsNotConcurrentGetsThemOneByOneUnderItsLock() {
        List<Boolean> locked = new ArrayList<>();
        BatchingHandler exclusive = new BatchingHandler() {
            @Override
            protected boolean isConcurrent() {
                return false;
            }

            @Override
            protected void emit(LogRecord record) {
                locked.add(((Handler) this).lock().isHeldByCurrentThread());
                super.emit(record);
            }
        };
        slot.bind(exclusive, DEADLINE);
        assertThat(slot.takesBatches()).isFalse();
        handleFive();
        assertThat(exclusive.begun()).isZero();
        assertThat(exclusive.singles()).containsExactly(ALL);
        assertThat(locked).hasSize(5).containsOnly(true);
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void aVacantSlotHoldsAllAndReplaysThemInOrder() {
        assertThat(slot.takesBatches()).isFalse();
        handleFive();
        assertCounts(5, 0, 0, 0, 5);
        slot.bind(handler, DEADLINE);
        assertThat(handler.messages()).containsExactly(ALL);
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void aSlotThatIsFullDropsTheLastOnes() {
        Slot small = new Slot("small", 0, new HoldPolicy(2, 1 << 20, Duration.ofMinutes(5), Duration.ZERO));
        handle(small, records(), 5);
        assertThat(small.status().held()).isEqualTo(2);
        assertThat(small.status().dropped()).isEqualTo(3);
        assertThat(small.status().closes()).isTrue();
    }

    @Test
    void aRetiredHandlerWithoutSuccessorDropsThem() {
        slot.bind(handler, DEADLINE);
        handler.retire(SOON);
        handleFive();
        assertThat(handler.messages()).isEmpty();
        assertCounts(5, 0, 5, 0, 0);
    }

    @Test
    void whatWasNotTakenIsUnderWayOnlyWhenItComes() {
        AtomicLong accepted = new AtomicLong();
        handler.taking(2).first(message -> {
            if (message.equals("2")) {
                accepted.set(slot.status().accepted());
            }
        });
        slot.bind(handler, DEADLINE);
        handleFive();
        assertThat(accepted).hasValue(3);
    }

    @Test
    void nobodyWaitsForRecordsThatTheSuccessorGets() {
        slot.bind(handler.taking(0).blocking(), DEADLINE);
        CompletableFuture<Void> call = handleFiveElsewhere();
        await().until(() -> handler.begun() == 1);
        BatchingHandler next = new BatchingHandler();
        CompletableFuture<Void> bound = new CompletableFuture<>();
        next.first(message -> bound.join());
        CompletableFuture<Void> binding = CompletableFuture.runAsync(
                () -> {
                    slot.bind(next, DEADLINE);
                    bound.complete(null);
                },
                OwnThread.EACH);
        await().until(() -> slot.handler() == next);
        handler.letGo();
        assertThat(binding).succeedsWithin(DEADLINE.dividedBy(2));
        assertThat(call).succeedsWithin(DEADLINE);
        assertThat(next.messages()).containsExactly(ALL);
        assertThat(slot.status().lastError()).isNull();
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void aBatchThatHangsCountsAsDroppedAsAWholeUntilItEnds() {
        slot.bind(handler.blocking(), DEADLINE);
        CompletableFuture<Void> call = handleFiveElsewhere();
        await().until(() -> handler.begun() == 1);
        assertThat(slot.status().accepted()).isEqualTo(5);
        assertThat(slot.status().closes()).as("not a quiet point").isFalse();
        assertThat(slot.quiesce(SOON)).isFalse();

        slot.vacate(handler, SOON);
        assertThat(slot.status().lastError()).contains("5 calls of emit did not end");
        assertCounts(5, 0, 5, 0, 0);

        handler.letGo();
        assertThat(call).succeedsWithin(DEADLINE);
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void whatABatchThatHungDidNotTakeWaitsForTheSuccessor() {
        slot.bind(handler.taking(2).blocking(), DEADLINE);
        CompletableFuture<Void> call = handleFiveElsewhere();
        await().until(() -> handler.begun() == 1);
        slot.vacate(handler, SOON);
        handler.letGo();
        assertThat(call).succeedsWithin(DEADLINE);
        assertCounts(5, 2, 0, 0, 3);

        BatchingHandler next = new BatchingHandler();
        slot.bind(next, DEADLINE);
        assertThat(handler.messages()).containsExactly("0", "1");
        assertThat(next.messages()).containsExactly("2", "3", "4");
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void whatABatchDidNotTakeGoesToTheSuccessorThatCameMeanwhile() {
        slot.bind(handler.taking(3).blocking(), DEADLINE);
        CompletableFuture<Void> call = handleFiveElsewhere();
        await().until(() -> handler.begun() == 1);
        BatchingHandler next = new BatchingHandler();
        slot.bind(next, SOON);
        assertCounts(5, 0, 5, 0, 0);
        handler.letGo();
        assertThat(call).succeedsWithin(DEADLINE);
        assertThat(handler.messages()).containsExactly("0", "1", "2");
        assertThat(next.messages()).containsExactly("3", "4");
        assertCounts(5, 5, 0, 0, 0);
    }

    @Test
    void aHandlerThatCannotEvenSayWhetherItIsConcurrentThrowsNothingAtTheCaller() {
        BatchingHandler hostile = new BatchingHandler() {
            @Override
            protected boolean isConcurrent() {
                throw new NoClassDefFoundError("com/example/Traits");
            }
        };
        slot.bind(hostile, DEADLINE);
        handleFive();
        assertThat(hostile.errors()).hasSize(5);
        assertCounts(5, 0, 0, 5, 0);
    }
}
