// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void refusesWhatIsNoQueue() {
        assertThatThrownBy(() -> new RecordQueue(0)).hasMessage("capacity: expected 1 or more, was 0");
        assertThatThrownBy(new RecordQueue()::iterator).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new RecordQueue().offer(null)).isInstanceOf(NullPointerException.class);
    }
}
