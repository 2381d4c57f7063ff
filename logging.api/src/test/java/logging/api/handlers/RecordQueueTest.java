// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
        RecordQueue queue = new RecordQueue(8);
        while (queue.offer(record("a"))) {
            assertThat(queue.size()).isLessThanOrEqualTo(8);
        }
        CompletableFuture<Void> waiting = waitForRoom(queue, record("b"));
        for (int left = 7; left > 4; left--) {
            queue.poll();
            assertThat(waiting).as("%d places are taken", left).isNotDone();
        }
        queue.poll();
        assertThat(waiting).succeedsWithin(Duration.ofMinutes(1));
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
