// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static java.util.concurrent.CompletableFuture.runAsync;
import static logging.api.kit.OwnThread.EACH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import logging.api.LogRecord;
import logging.api.kit.RecordingHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that log to a closed queue handler deliver one at a time, while the first of them is slow. */
@Timeout(60)
class LeftoversTest extends Fixture {

    private static final int CAPACITY = 8;

    private final RecordingHandler target = new RecordingHandler();
    private final QueueHandler handler = new QueueHandler(CAPACITY);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void close() {
        attach(handler);
        handler.setListener(new QueueListener(handler.queue(), target) {
            @Override
            protected LogRecord prepare(LogRecord record) {
                if (record.getMessage().equals("0")) {
                    hold();
                }
                return record;
            }
        });
        handler.listener().start();
        handler.close();
    }

    private void hold() {
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }

    /** A thread that takes the first record out and is not done with it. */
    private CompletableFuture<Void> slow() throws InterruptedException {
        CompletableFuture<Void> slow = runAsync(() -> info(0, 1), EACH);
        entered.await();
        return slow;
    }

    @Test
    void noThreadOvertakesTheOneThatDelivers() throws InterruptedException {
        CompletableFuture<Void> slow = slow();
        info(1, 4);
        assertThat(target.messages()).isEmpty();
        release.countDown();
        slow.join();
        assertThat(target.messages()).containsExactly(numbers(0, 4));
        assertThat(handler.pending()).isZero();
    }

    @Test
    void flushingAndClosingWaitForTheThreadThatDelivers() throws InterruptedException {
        CompletableFuture<Void> slow = slow();
        info(1, 4);
        CompletableFuture<Void> flush = seen(handler::flush);
        CompletableFuture<Void> close = seen(handler::close);
        release.countDown();
        CompletableFuture.allOf(slow, flush, close).join();
    }

    private CompletableFuture<Void> seen(Runnable end) {
        return runAsync(end, EACH).thenRun(() -> assertThat(target.messages()).containsExactly(numbers(0, 4)));
    }

    @Test
    void whoFindsTheQueueFullWaitsForTheThreadThatDelivers() throws InterruptedException {
        CompletableFuture<Void> slow = slow();
        CompletableFuture<Void> many = runAsync(() -> info(1, 100), EACH);
        Awaitility.await().until(() -> handler.pending() == CAPACITY);
        release.countDown();
        CompletableFuture.allOf(slow, many).join();
        handler.flush();
        assertThat(handler.dropped()).isZero();
        assertThat(target.messages()).containsExactly(numbers(0, 100));
    }

    @Test
    void aHandlerThatLogsIsDeliveredToAtOnceAndDoesNotWaitForItself() {
        QueueHandler chatty = new QueueHandler(2);
        chatty.setListener(new QueueListener(chatty.queue(), target) {
            @Override
            protected void handle(LogRecord record) {
                super.handle(record);
                int number = Integer.parseInt(record.getMessage());
                info(number + 1, Math.min(number + 2, 5));
                chatty.flush();
            }
        });
        chatty.listener().start();
        chatty.close();
        log.removeHandler(handler);
        attach(chatty);
        info(0, 1);
        assertThat(target.messages()).containsExactly(numbers(0, 5));
    }
}
