// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import logging.api.LogRecord;
import org.junit.jupiter.api.Test;

class RecordQueueTest extends Fixture {

    @Test
    void isABoundedQueue() {
        RecordQueue queue = new RecordQueue(2);
        assertThat(queue.offer(record("a"))).isTrue();
        assertThat(queue.offer(record("b"))).isTrue();
        assertThat(queue.offer(record("c"))).isFalse();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.peek().msg()).isEqualTo("a");
        assertThat(queue.poll().msg()).isEqualTo("a");
        assertThat(queue).hasToString("RecordQueue[1 of 2]");
    }

    @Test
    void boundsTheSizeOfLongTextsTogether() {
        RecordQueue queue = new RecordQueue();
        LogRecord huge = record("x".repeat(7 << 20)).freeze();
        assertThat(queue.offer(huge)).isTrue();
        assertThat(queue.offer(huge)).isTrue();
        assertThat(queue.offer(huge)).as("a third one of 7 Mi characters").isFalse();
        assertThat(queue.offer(record("short"))).isTrue();
        queue.poll();
        assertThat(queue.offer(huge)).as("there is room again").isTrue();
    }

    @Test
    void takesOneTextBeyondTheBoundIfNoneWaits() {
        RecordQueue queue = new RecordQueue(1);
        LogRecord giant =
                record("x".repeat((int) RecordQueue.MAX_LONG_TEXT + 1)).freeze();
        assertThat(queue.offer(giant)).isTrue();
        assertThat(queue.offer(giant)).isFalse();
        assertThat(queue.poll()).isSameAs(giant);
        assertThat(queue.offer(giant)).isTrue();
    }

    @Test
    void wakesWhoWaitsForRoomWhenHalfOfItIsFree() {
        RecordQueue queue = full(8);
        CompletableFuture<Void> waiting = waitForRoom(queue, record("b"));
        for (int left = 7; left > 4; left--) {
            queue.poll();
            assertThat(waiting).as("%d places are taken", left).isNotDone();
        }
        queue.poll();
        assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void wakesOneAfterTheOtherAsLongAsTheFirstMayFillTheQueue() {
        RecordQueue queue = full(16);
        List<CompletableFuture<Void>> waiting = List.of(
                waitForRoom(queue, record("b")),
                waitForRoom(queue, record("c")),
                waitForRoom(queue, record("d")),
                waitForRoom(queue, record("e")));
        takeUntil(queue, 8);
        assertThat(waiting.get(0)).succeedsWithin(Duration.ofMinutes(1));
        takeUntil(queue, 7);
        assertThat(waiting.get(1)).isNotDone();
        takeUntil(queue, 6);
        assertThat(waiting.get(1)).succeedsWithin(Duration.ofMinutes(1));
        takeUntil(queue, 3);
        assertThat(waiting.get(2)).succeedsWithin(Duration.ofMinutes(1));
        assertThat(waiting.get(3)).isNotDone();
        takeUntil(queue, 2);
        assertThat(waiting.get(3)).as("the queue is nearly empty").succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void wakesTheNextOneOnlyWhenHalfIsFreeAgain() {
        RecordQueue queue = full(16);
        CompletableFuture<Void> first = waitForRoom(queue, record("b"));
        CompletableFuture<Void> second = waitForRoom(queue, record("c"));
        takeUntil(queue, 8);
        assertThat(first).succeedsWithin(Duration.ofMinutes(1));
        fill(queue);
        takeUntil(queue, 9);
        assertThat(second).isNotDone();
        takeUntil(queue, 8);
        assertThat(second).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void wakesAllWhenItLetsNoMoreIn() {
        RecordQueue queue = full(16);
        List<CompletableFuture<Void>> waiting =
                List.of(waitForRoom(queue, record("b")), waitForRoom(queue, record("c")));
        queue.shut();
        assertThat(waiting).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void givesSeveralRecordsInOrder() {
        RecordQueue queue = new RecordQueue(3);
        LogRecord giant =
                record("x".repeat((int) RecordQueue.MAX_LONG_TEXT + 1)).freeze();
        List<LogRecord> in = List.of(record("a"), giant, record("c"));
        in.forEach(queue::add);
        LogRecord[] out = new LogRecord[4];
        assertThat(queue.poll(out, 2)).isEqualTo(2);
        assertThat(queue.poll(out, 2)).isEqualTo(1);
        assertThat(out).containsExactly(in.get(2), giant, null, null);
        assertThat(queue.poll(out, 4)).isZero();
        assertThat(queue.offer(giant))
                .as("the text that was taken does not count any more")
                .isTrue();
    }

    private RecordQueue full(int capacity) {
        RecordQueue queue = new RecordQueue(capacity);
        fill(queue);
        return queue;
    }

    private void fill(RecordQueue queue) {
        while (queue.offer(record("a"))) {
            assertThat(queue.size()).isLessThanOrEqualTo(queue.capacity());
        }
    }

    private static void takeUntil(RecordQueue queue, int left) {
        while (queue.size() > left) {
            assertThat(queue.poll()).isNotNull();
        }
    }

    @Test
    void wakesWhoWaitsForTheEndOfALongText() {
        RecordQueue queue = new RecordQueue();
        queue.offer(record("x".repeat((int) RecordQueue.MAX_LONG_TEXT)).freeze());
        CompletableFuture<Void> waiting = waitForRoom(queue, record("b"));
        assertThat(waiting).isNotDone();
        queue.poll();
        assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void aLongTextWaitsForRoomThatOthersHave() {
        RecordQueue queue = new RecordQueue();
        int most = (int) RecordQueue.MAX_LONG_TEXT;
        queue.offer(record("x".repeat(most / 4)).freeze());
        LogRecord longer = record("x".repeat(most - 1)).freeze();
        assertThat(queue.offer(longer)).isFalse();
        assertThat(queue.isRoomy()).as("room for others").isTrue();
        CompletableFuture<Void> waiting = waitForRoom(queue, longer);
        assertThat(waiting).isNotDone();
        queue.poll();
        assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
        assertThat(queue.offer(longer)).isTrue();
    }

    @Test
    void waitsForNobodyWhileThereIsRoom() {
        RecordQueue queue = new RecordQueue(2);
        queue.offer(record("a"));
        queue.awaitRoom(record("b"), Long.MAX_VALUE);
        assertThat(queue.isRoomy()).isTrue();
    }

    /** Waits for longer than any test; comes back when the thread is found waiting. */
    private static CompletableFuture<Void> waitForRoom(RecordQueue queue, LogRecord record) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread producer = new Thread(() -> {
            queue.awaitRoom(record, Duration.ofDays(1).toNanos());
            over.complete(null);
        });
        producer.setDaemon(true);
        producer.start();
        await().until(() -> producer.getState() == Thread.State.TIMED_WAITING);
        return over;
    }

    @Test
    void refusesWhatIsNoQueue() {
        assertThatThrownBy(() -> new RecordQueue(0)).hasMessage("capacity: expected 1 or more, was 0");
        assertThatThrownBy(new RecordQueue()::iterator).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new RecordQueue().offer(null)).isInstanceOf(NullPointerException.class);
    }
}
