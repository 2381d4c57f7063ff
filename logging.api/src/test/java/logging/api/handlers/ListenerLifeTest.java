// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import logging.api.Filter;
import logging.api.HoldPolicy;
import logging.api.LogRecord;
import logging.api.Slot;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener survives, and how it starts and ends. */
@Timeout(60)
class ListenerLifeTest extends Fixture {

    private final RecordingHandler target = new RecordingHandler();
    private final QueueHandler handler = attach(new QueueHandler());
    private QueueListener listener = new QueueListener(handler.queue(), target);

    @AfterEach
    void stop() {
        target.letGo();
        listener.stop();
    }

    @Test
    void survivesFiltersHandlersAndErrors() {
        RecordingHandler throwing = new RecordingHandler().failing(new StackOverflowError("hostile"));
        throwing.addFilter(record -> {
            throw new IllegalStateException("filter");
        });
        listener = new QueueListener(system, handler.queue(), List.of(throwing.slot(), target.slot()), false) {
            @Override
            protected LogRecord prepare(LogRecord record) {
                if (record.getMessage().equals("2")) {
                    throw new AssertionError("prepare");
                }
                return record;
            }
        };
        listener.start();
        info(0, 5);
        listener.stop();
        assertThat(target.messages()).containsExactly("0", "1", "3", "4");
        assertThat(throwing.errors()).hasSize(4);
        assertThat(system.errors().total())
                .as("the error of prepare and four of the filter are counted")
                .isEqualTo(5);
    }

    @Test
    void survivesAQueueThatThrows() {
        AtomicReference<RuntimeException> once = new AtomicReference<>(new IllegalStateException("dequeue"));
        listener = new QueueListener(system, handler.queue(), List.of(target.slot()), false) {
            @Override
            protected LogRecord dequeue() {
                RuntimeException now = once.getAndSet(null);
                if (now != null) {
                    throw now;
                }
                return super.dequeue();
            }
        };
        listener.start();
        info(0, 3);
        listener.stop();
        assertThat(target.messages()).containsExactly(numbers(0, 3));
    }

    @Test
    void stopDeliversEverythingQueuedBefore() {
        info(0, 5_000);
        listener.start();
        listener.stop();
        assertThat(target.messages()).containsExactly(numbers(0, 5_000));
        assertThat(handler.pending()).isZero();
    }

    @Test
    void stopGivesUpAtItsDeadlineAndLeavesTheRestInTheQueue() {
        target.blocking();
        info(0, 10);
        listener.start();
        await().until(() -> target.begun() == 1);
        assertThat(listener.stop(Duration.ofMillis(20))).isFalse();
        assertThat(handler.pending()).isEqualTo(9);
        target.letGo();
        await().until(() -> target.messages().size() == 1);
        listener.start();
        listener.stop();
        assertThat(target.messages()).containsExactly(numbers(0, 10));
    }

    @Test
    void stopOnItsOwnThreadEndsAfterTheRecord() {
        listener = new QueueListener(handler.queue(), target) {
            @Override
            protected void handle(LogRecord record) {
                super.handle(record);
                stop();
            }
        };
        listener.start();
        info(0, 1);
        await().until(() -> !listener.isRunning());
        info(1, 3);
        assertThat(target.messages()).containsExactly("0");
        assertThat(handler.pending()).isEqualTo(2);
    }

    @Test
    void runsOnADaemonThreadThatKeepsNothingOfItsStarter() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        target.addFilter(Filter.when(record -> {
            thread.set(Thread.currentThread());
            return true;
        }));
        listener.start();
        info(0, 1);
        assertThat(listener.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().getName()).isEqualTo("logging-queue-listener");
        assertThat(thread.get().getContextClassLoader()).isEqualTo(QueueListener.class.getClassLoader());
    }

    @Test
    void runsOnAThreadOfTheSystemIfItMakesThreads() {
        AtomicReference<Thread> made = new AtomicReference<>();
        ThreadFactory factory = work -> {
            made.set(new Thread(work, "core's"));
            return made.get();
        };
        system.install(ThreadFactory.class, factory);
        listener = new QueueListener(system, handler.queue(), List.of(target.slot()), false);
        listener.start();
        listener.stop();
        assertThat(made.get().getName()).isEqualTo("core's");
        assertThat(made.get().isAlive()).isFalse();
    }

    @Test
    void deliversToSlotsWhoseHandlerComesLater() {
        Slot slot = new Slot("later", 0, HoldPolicy.DEFAULT);
        listener = new QueueListener(system, handler.queue(), List.of(slot), false);
        listener.start();
        info(0, 3);
        listener.stop();
        assertThat(slot.status().held()).isEqualTo(3);
        slot.bind(target, Duration.ofSeconds(1));
        assertThat(target.messages()).containsExactly(numbers(0, 3));
    }

    @Test
    void wakesFromALongSleep() {
        listener.start();
        info(0, 1);
        await().until(() -> target.messages().size() == 1);
        // longer than the time in which it looks by itself
        await().pollDelay(Duration.ofMillis(150)).until(() -> true);
        info(1, 2);
        await().until(() -> target.messages().size() == 2);
    }

    @Test
    void flushWaitsForWhatIsQueued() {
        listener.start();
        info(0, 2_000);
        handler.flush();
        assertThat(target.messages()).hasSize(2_000);
    }
}
