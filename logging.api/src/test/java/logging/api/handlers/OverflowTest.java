// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a queue handler does when its queue is full. */
@Timeout(60)
class OverflowTest extends Fixture {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final RecordingHandler target = new RecordingHandler();

    private QueueHandler full(WhenFull whenFull) {
        QueueHandler handler = attach(new QueueHandler(4));
        handler.setPolicy(new QueuePolicy(whenFull, SHORT, Level.WARNING));
        info(0, 4);
        return handler;
    }

    private List<String> queued(QueueHandler handler) {
        return Stream.generate(handler.queue()::poll)
                .takeWhile(java.util.Objects::nonNull)
                .map(LogRecord::getMessage)
                .toList();
    }

    @Test
    void dropsTheNewest() {
        QueueHandler handler = full(WhenFull.DROP_NEWEST);
        info(4, 7);
        assertThat(handler.dropped()).isEqualTo(3);
        assertThat(queued(handler)).containsExactly(numbers(0, 4));
    }

    @Test
    void dropsTheOldest() {
        QueueHandler handler = full(WhenFull.DROP_OLDEST);
        info(4, 7);
        assertThat(handler.dropped()).isEqualTo(3);
        assertThat(queued(handler)).containsExactly(numbers(3, 7));
    }

    @Test
    void dropsAfterATimeout() {
        QueueHandler handler = full(WhenFull.BLOCK_WITH_TIMEOUT);
        long before = System.nanoTime();
        log.error("late");
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT.toNanos());
        assertThat(handler.dropped()).isEqualTo(1);
    }

    @Test
    void dropsBelowALevelAtOnceAndWaitsForTheRest() {
        QueueHandler handler = full(WhenFull.DROP_BELOW_LEVEL);
        handler.setPolicy(new QueuePolicy(WhenFull.DROP_BELOW_LEVEL, Duration.ofMinutes(1), Level.WARNING));
        log.info("unimportant");
        assertThat(handler.dropped()).isEqualTo(1);
        CompletableFuture<Void> caller = CompletableFuture.runAsync(() -> log.warning("important"), OwnThread.EACH);
        handler.queue().poll();
        caller.join();
        assertThat(queued(handler)).contains("important");
    }

    @Test
    void blocksUntilThereIsRoomAndKeepsTheInterruptFlag() {
        QueueHandler handler = full(WhenFull.BLOCK);
        CompletableFuture<Boolean> caller = CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().interrupt();
                    log.info("4");
                    return Thread.interrupted();
                },
                OwnThread.EACH);
        assertThat(caller).isNotDone();
        handler.queue().poll();
        assertThat(caller.join()).as("the flag is still set").isTrue();
        assertThat(queued(handler)).containsExactly(numbers(1, 5));
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void appliesToQueuesOfOthers() {
        ArrayBlockingQueue<LogRecord> queue = new ArrayBlockingQueue<>(2);
        QueueHandler handler = attach(new QueueHandler(queue, QueuePolicy.of(WhenFull.DROP_OLDEST)));
        info(0, 5);
        assertThat(queue).extracting(LogRecord::getMessage).containsExactly("3", "4");
        assertThat(handler.dropped()).isEqualTo(3);
    }

    @Test
    void reportsDropsByOneRecordWhenThePressureIsOver() {
        QueueHandler handler = full(WhenFull.DROP_NEWEST);
        handler.setName("async");
        info(4, 9);
        try (QueueListener listener = new QueueListener(handler.queue(), target)) {
            listener.start();
            await().until(() -> target.messages().size() == 5);
            assertThat(target.messages().get(4))
                    .isEqualTo("5 records were dropped by queue handler 'async' because its queue was full, 5 in all");
            assertThat(target.records().get(4).levelno()).isEqualTo(Level.WARNING);
            log.info("next");
        }
        assertThat(target.messages()).hasSize(6).endsWith("next");
    }

    @Test
    void reportsDropsToTheNextCallerIfNobodyElseCan() {
        ArrayBlockingQueue<LogRecord> queue = new ArrayBlockingQueue<>(4);
        attach(new QueueHandler(queue, QueuePolicy.of(WhenFull.DROP_NEWEST)));
        info(0, 6);
        queue.clear();
        log.info("next");
        assertThat(queue)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "next", "2 records were dropped by a queue handler because its queue was full, 2 in all");
    }

    @Test
    void neverKeepsTheListenersOwnThreadWaiting() throws Exception {
        QueueHandler handler = new QueueHandler(1);
        handler.setPolicy(QueuePolicy.of(WhenFull.BLOCK));
        attach(handler);
        CompletableFuture<Void> logged = new CompletableFuture<>();
        QueueListener listener = new QueueListener(handler.queue(), target) {
            @Override
            protected void handle(LogRecord record) {
                if (record.getMessage().equals("first")) {
                    log.info("fills the queue");
                    log.info("finds it full");
                    logged.complete(null);
                }
            }
        };
        listener.start();
        log.info("first");
        logged.get(30, TimeUnit.SECONDS);
        listener.stop();
        assertThat(handler.dropped()).isEqualTo(1);
    }

    @Test
    void closesTheAccountWhateverIsDropped() {
        QueueHandler handler = full(WhenFull.DROP_OLDEST);
        info(4, 10);
        var status = handler.slot().status();
        assertThat(status.closes()).isTrue();
        assertThat(status.accepted()).isEqualTo(10);
        assertThat(status.dropped()).isEqualTo(6);
        assertThat(status.held()).isEqualTo(4);
        assertThat(status.written()).isZero();
    }
}
