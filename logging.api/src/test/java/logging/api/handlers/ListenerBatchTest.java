// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import logging.api.Filter;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Slot;
import logging.api.kit.BatchingHandler;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener hands on together, and when it must not. */
@Timeout(60)
class ListenerBatchTest extends Fixture {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final BatchingHandler target = new BatchingHandler();
    private final QueueHandler handler = attach(new QueueHandler(new RecordQueue(1 << 15)));
    private QueueListener listener = new QueueListener(handler.queue(), target);

    @AfterEach
    void stop() {
        target.letGo();
        listener.stop(DEADLINE);
    }

    private void deliver(int records) {
        info(0, records);
        listener.start();
        listener.stop();
    }

    private void assertOneByOne(int records) {
        assertThat(target.begun()).isZero();
        assertThat(target.singles()).containsExactly(numbers(0, records));
    }

    @Test
    void handsOnTogetherWhatIsReady() {
        deliver(200);
        assertThat(target.batches()).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 64));
        assertThat(target.batches().get(0)).hasSize(64);
        assertThat(target.singles()).isEmpty();
        assertThat(target.messages()).containsExactly(numbers(0, 200));
        assertThat(listener.outstanding()).isZero();
    }

    @Test
    void stopDeliversEverythingHoweverMuchOfABatchIsTaken() {
        target.taking(5);
        deliver(5_000);
        assertThat(target.messages()).containsExactly(numbers(0, 5_000));
        assertThat(target.singles()).isNotEmpty();
        assertThat(handler.pending()).isZero();
        assertThat(target.slot().status().written()).isEqualTo(5_000);
        assertThat(target.slot().status().closes()).isTrue();
    }

    @Test
    void keepsNoRecordThatItHandedOn() {
        List<LogRecord[]> arrays = Collections.synchronizedList(new ArrayList<>());
        BatchingHandler noting = new BatchingHandler() {
            @Override
            public int emitBatch(LogRecord[] records, int count) {
                arrays.add(records);
                return super.emitBatch(records, count);
            }
        };
        listener = new QueueListener(handler.queue(), noting);
        deliver(70);
        assertThat(noting.messages()).containsExactly(numbers(0, 70));
        assertThat(arrays).isNotEmpty().allSatisfy(array -> assertThat(array).containsOnlyNulls());
    }

    @Test
    void survivesAHandlerThatThrows() {
        target.failing(new StackOverflowError("hostile"));
        deliver(100);
        assertThat(target.singles()).containsExactly(numbers(0, 100));
        assertThat(target.errors()).isEmpty();
    }

    @Test
    void survivesAHandlerThatCannotSayWhetherItIsConcurrent() {
        BatchingHandler hostile = new BatchingHandler() {
            @Override
            protected boolean isConcurrent() {
                throw new NoClassDefFoundError("com/example/Traits");
            }
        };
        listener = new QueueListener(handler.queue(), hostile);
        info(0, 3);
        listener.start();
        listener.stop(DEADLINE);
        assertThat(hostile.errors()).as("each record failed by itself").hasSize(3);
    }

    @Test
    void goesOneByOneIfHandleIsOverridden() {
        List<String> seen = new ArrayList<>();
        listener = new QueueListener(handler.queue(), target) {
            @Override
            protected void handle(LogRecord record) {
                seen.add(record.getMessage());
                super.handle(record);
            }
        };
        deliver(100);
        assertThat(seen).containsExactly(numbers(0, 100));
        assertOneByOne(100);
    }

    @Test
    void goesOneByOneIfPrepareIsOverridden() {
        List<String> seen = new ArrayList<>();
        listener = new QueueListener(handler.queue(), target) {
            @Override
            protected LogRecord prepare(LogRecord record) {
                seen.add(record.getMessage());
                return record;
            }
        };
        deliver(100);
        assertThat(seen).containsExactly(numbers(0, 100));
        assertOneByOne(100);
    }

    @Test
    void goesOneByOneIfDequeueIsOverridden() {
        List<String> seen = new ArrayList<>();
        listener = new QueueListener(handler.queue(), target) {
            @Override
            protected LogRecord dequeue() {
                LogRecord record = super.dequeue();
                if (record != null) {
                    seen.add(record.getMessage());
                }
                return record;
            }
        };
        deliver(100);
        assertThat(seen).containsExactly(numbers(0, 100));
        assertOneByOne(100);
    }

    @Test
    void goesOneByOneIfItLooksAtTheLevelOfTheHandler() {
        target.setLevel(Level.WARNING);
        listener = new QueueListener(handler.queue(), true, target);
        info(0, 100);
        log.warning("loud");
        listener.start();
        listener.stop();
        assertThat(target.begun()).isZero();
        assertThat(target.singles()).containsExactly("loud");
    }

    @Test
    void goesOneByOneToTwoHandlers() {
        List<String> both = Collections.synchronizedList(new ArrayList<>());
        BatchingHandler left = new BatchingHandler(both);
        BatchingHandler right = new BatchingHandler(both);
        listener = new QueueListener(handler.queue(), left, right);
        deliver(50);
        List<String> each = new ArrayList<>();
        for (String number : numbers(0, 50)) {
            each.add(number);
            each.add(number);
        }
        assertThat(both).isEqualTo(each);
        assertThat(left.begun() + right.begun()).isZero();
        assertThat(left.singles()).containsExactly(numbers(0, 50));
    }

    @Test
    void goesOneByOneWithAQueueOfTheJdk() {
        LinkedBlockingQueue<LogRecord> queue = new LinkedBlockingQueue<>();
        listener = new QueueListener(queue, target);
        for (int i = 0; i < 100; i++) {
            queue.add(record("%d", i));
        }
        listener.start();
        listener.stop();
        assertOneByOne(100);
    }

    @Test
    void goesOneByOneWhileTheHandlerHasFilters() {
        Filter even = Filter.when(record -> Integer.parseInt(record.getMessage()) % 2 == 0);
        target.addFilter(even);
        listener.start();
        info(0, 4);
        assertThat(listener.awaitIdle(DEADLINE)).isTrue();
        assertThat(target.singles()).containsExactly("0", "2");
        assertThat(target.begun()).isZero();
        target.removeFilter(even);
        info(4, 8);
        assertThat(listener.awaitIdle(DEADLINE)).isTrue();
        assertThat(target.messages()).containsExactly("0", "2", "4", "5", "6", "7");
        assertThat(target.begun()).isPositive();
    }

    @Test
    void goesOneByOneToAHandlerThatTakesOneAtATime() {
        RecordingHandler plain = new RecordingHandler();
        listener = new QueueListener(handler.queue(), plain);
        deliver(100);
        assertThat(plain.messages()).containsExactly(numbers(0, 100));
    }

    @Test
    void handsOnTogetherToASlotWhoseHandlerComesLater() {
        Slot slot = new Slot("later", 0, HoldPolicy.DEFAULT);
        listener = new QueueListener(system, handler.queue(), List.of(slot), false);
        deliver(100);
        assertThat(slot.status().held()).isEqualTo(100);
        slot.bind(target, DEADLINE);
        info(100, 200);
        listener.start();
        listener.stop();
        assertThat(target.singles()).containsExactly(numbers(0, 100));
        assertThat(target.batches()).isNotEmpty();
        assertThat(target.messages()).containsExactly(numbers(0, 200));
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    void allRecordsOfABatchAreOutstandingUntilItIsDone() {
        target.blocking();
        info(0, 100);
        listener.start();
        await().until(() -> target.begun() == 1);
        assertThat(listener.outstanding()).as("in hand and queued").isEqualTo(100);
        assertThat(handler.pending()).isPositive();
        info(100, 105);
        assertThat(listener.outstanding()).isEqualTo(105);
        assertThat(listener.awaitIdle(Duration.ofMillis(20))).isFalse();
        target.letGo();
        assertThat(listener.awaitIdle(DEADLINE)).isTrue();
        assertThat(listener.outstanding()).isZero();
        assertThat(target.messages()).containsExactly(numbers(0, 105));
    }

    @Test
    void recordsAreOutstandingThatABatchHasLeftToComeAlone() {
        AtomicLong least = new AtomicLong(Long.MAX_VALUE);
        target.taking(2).first(message -> least.accumulateAndGet(listener.outstanding(), Math::min));
        info(0, 10);
        listener.start();
        assertThat(listener.awaitIdle(DEADLINE)).isTrue();
        assertThat(target.messages()).containsExactly(numbers(0, 10));
        assertThat(least.get()).isPositive();
    }

    @Test
    void whatItHasInHandIsOutstandingAfterItStoppedItself() {
        Waiter inside = new Waiter();
        target.taking(0).first(message -> {
            if (message.equals("1")) {
                listener.stop();
                inside.pass();
            }
        });
        info(0, 10);
        listener.start();
        inside.awaitCaller();
        assertThat(listener.isRunning()).isFalse();
        assertThat(listener.outstanding()).isEqualTo(10);
        assertThat(listener.awaitIdle(Duration.ZERO)).isFalse();
        inside.letPass();
        assertThat(listener.awaitIdle(DEADLINE)).isTrue();
        assertThat(target.messages()).containsExactly(numbers(0, 10));
    }

    /** Where one thread stops until another one lets it pass. */
    private static final class Waiter {
        private final CompletableFuture<Void> here = new CompletableFuture<>();
        private final CompletableFuture<Void> free = new CompletableFuture<>();

        void pass() {
            here.complete(null);
            free.join();
        }

        void awaitCaller() {
            here.join();
        }

        void letPass() {
            free.complete(null);
        }
    }

    @Test
    void takesAPartOfASmallQueueAtOnce() {
        QueueHandler small = attach(new QueueHandler(new RecordQueue(8)));
        listener = new QueueListener(small.queue(), target);
        log.removeHandler(handler);
        deliver(8);
        assertThat(target.batches()).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(2));
        assertThat(target.messages()).containsExactly(numbers(0, 8));
    }

    @Test
    void stopGivesUpAtItsDeadlineAndLosesNothingOfTheBatch() {
        target.blocking();
        info(0, 100);
        listener.start();
        await().until(() -> target.begun() == 1);
        assertThat(listener.stop(Duration.ofMillis(20))).isFalse();
        target.letGo();
        await().until(() -> target.messages().size() == 64);
        assertThat(handler.pending()).isEqualTo(36);
        listener.start();
        listener.stop();
        assertThat(target.messages()).containsExactly(numbers(0, 100));
    }

    @Test
    void flushWaitsForTheBatch() {
        listener.start();
        info(0, 2_000);
        handler.flush();
        assertThat(target.messages()).containsExactly(numbers(0, 2_000));
    }

    @Test
    void survivesAHandlerThatOverridesHandle() {
        List<String> handled = Collections.synchronizedList(new ArrayList<>());
        Handler own = new RecordingHandlerOfItsOwn(handled);
        listener = new QueueListener(handler.queue(), own);
        deliver(10);
        assertThat(handled).containsExactly(numbers(0, 10));
    }

    /** Overrides {@code handle}, as users may; takes one at a time. */
    private static final class RecordingHandlerOfItsOwn extends Handler {
        private final List<String> handled;

        RecordingHandlerOfItsOwn(List<String> handled) {
            this.handled = handled;
        }

        @Override
        public LogRecord handle(LogRecord record) {
            handled.add(record.getMessage());
            return super.handle(record);
        }

        @Override
        protected void emit(LogRecord record) {}
    }
}
