// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import logging.api.LogRecord;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that log to a closed queue handler deliver in turns, while the first of them, or the listener, is slow. */
@Timeout(60)
class LeftoversTest extends Fixture {

    private static final int CAPACITY = 8;

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final RecordingHandler target = new RecordingHandler();
    private final QueueHandler handler = running(record -> {
        if (record.getMessage().equals("0")) {
            hold();
        }
    });

    @AfterEach
    void letGo() {
        release.countDown();
    }

    /** A queue handler whose records meet something before they come to the target. */
    private QueueHandler running(Consumer<LogRecord> before) {
        QueueHandler queue = new QueueHandler(CAPACITY);
        queue.setListener(new QueueListener(queue.queue(), target) {
            @Override
            protected LogRecord prepare(LogRecord record) {
                before.accept(record);
                return record;
            }
        });
        attach(queue).listener().start();
        return queue;
    }

    private void hold() {
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }

    private Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return thread;
    }

    private void waits(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private void allEnd() throws InterruptedException {
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The handler is closed, and a thread has the first record in its hands. */
    private void slowOne() throws InterruptedException {
        handler.close();
        started(() -> info(0, 1));
        entered.await();
    }

    @Test
    void noThreadOvertakesTheOneThatDelivers() throws InterruptedException {
        slowOne();
        waits(started(() -> info(1, 4)));
        assertThat(target.messages()).isEmpty();
        allEnd();
        assertThat(target.messages()).containsExactly(numbers(0, 4));
        assertThat(handler.pending()).isZero();
    }

    @Test
    void flushingAndClosingWaitForTheThreadThatDelivers() throws InterruptedException {
        slowOne();
        List<Integer> seen = new ArrayList<>();
        waits(started(() -> {
            handler.flush();
            handler.close();
            seen.add(target.messages().size());
        }));
        allEnd();
        assertThat(seen).containsExactly(1);
    }

    @Test
    void whoWaitsForRoomWhileTheListenerEndsDeliversHimself() throws InterruptedException {
        started(() -> info(0, 100));
        entered.await();
        await().until(() -> handler.pending() == CAPACITY);
        waits(started(handler::close));
        allEnd();
        assertThat(target.messages()).containsExactly(numbers(0, 100));
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void aHandlerThatLogsTakesNothingFromThoseThatWait() throws InterruptedException {
        QueueHandler other = running(record -> {
            if (record.getMessage().equals("one")) {
                hold();
                log.info("nested");
            }
        });
        log.removeHandler(handler);
        other.close();
        started(() -> log.info("one"));
        entered.await();
        waits(started(() -> log.info("two")));
        allEnd();
        assertThat(target.messages()).containsExactly("nested", "one", "two");
    }

    @Test
    void whoClosesItFromBehindLosesNothing() throws InterruptedException {
        AtomicReference<QueueHandler> own = new AtomicReference<>();
        own.set(running(record -> {
            if (record.getMessage().equals("0")) {
                hold();
                own.get().close();
            }
        }));
        log.removeHandler(handler);
        info(0, 4);
        entered.await();
        allEnd();
        await().untilAsserted(() -> assertThat(target.messages()).containsExactly(numbers(0, 4)));
        assertThat(own.get().dropped()).isZero();
    }

    @Test
    void aListenerThatHungDeliversTheRestWhenItCan() throws InterruptedException {
        info(0, 4);
        entered.await();
        handler.close();
        assertThat(handler.pending()).isEqualTo(3);
        allEnd();
        await().untilAsserted(() -> assertThat(target.messages()).containsExactly(numbers(0, 4)));
    }

    @Test
    void aListenerThatIsStartedAgainDeliversWhatTheFirstOneLeft() throws InterruptedException {
        info(0, 4);
        entered.await();
        handler.listener().stop(Duration.ofMillis(10));
        assertThat(handler.pending()).isEqualTo(3);
        handler.listener().start();
        handler.close();
        assertThat(target.messages()).containsExactly("1", "2", "3");
        allEnd();
    }

    @Test
    void aListenerThatHangsHoldsNobodyUpLongerThanTheDeadline() throws InterruptedException {
        info(0, 4);
        entered.await();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> handler.retire(Duration.ofMillis(50)));
        assertThat(handler.pending()).isEqualTo(3);
        assertThat(target.messages()).isEmpty();
        allEnd();
        await().untilAsserted(() -> assertThat(target.messages()).containsExactly("0"));
    }

    @Test
    void aListenerThatIsSlowIsWaitedForAsLongAsItGetsOn() {
        CountDownLatch never = new CountDownLatch(1);
        QueueHandler slow = running(record -> Waiting.until(() -> never.getCount() == 0, Duration.ofMillis(60)));
        log.removeHandler(handler);
        info(0, CAPACITY);
        slow.retire(Duration.ofMillis(200));
        assertThat(target.messages()).containsExactly(numbers(0, CAPACITY));
        assertThat(slow.pending()).isZero();
    }
}
