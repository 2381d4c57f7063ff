// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.Formatter;
import logging.api.HoldPolicy;
import logging.api.LogOptions;
import logging.api.LogRecord;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is queued, and what happens when a queue handler is closed or replaced. */
@Timeout(120)
class QueueHandlerLifeTest extends Fixture {

    private final RecordingHandler target = new RecordingHandler();

    private QueueHandler withListener(QueueHandler handler) {
        handler.setListener(new QueueListener(system, handler.queue(), List.of(target.slot()), false));
        handler.listener().start();
        return handler;
    }

    /** As configurations do it: the new listener starts when the old one has delivered. */
    private void replace(Slot slot) {
        QueueHandler next = new QueueHandler(64);
        next.setListener(new QueueListener(system, next.queue(), List.of(target.slot()), false));
        slot.bind(next, Duration.ofSeconds(30));
        next.listener().start();
    }

    @Test
    void queuesAFrozenRecordWithoutAnythingOfTheApplication() {
        QueueHandler handler = attach(new QueueHandler());
        log.with(LogOptions.excInfo(new IllegalStateException("boom")).withExtra("user", URI.create("joe")))
                .error("it is %s", URI.create("bad"));
        LogRecord queued = handler.queue().poll();
        assertThat(queued.isFrozen()).isTrue();
        assertThat(queued.getMessage()).startsWith("it is bad\njava.lang.IllegalStateException: boom\n\tat ");
        assertThat(queued.args()).isNull();
        assertThat(queued.hasThrown()).isFalse();
        assertThat(queued.excText()).isNull();
        assertThat(queued.stackInfo()).isNull();
        assertThat(queued.get("user")).isEqualTo("joe");
    }

    @Test
    void findsTheCallerOnlyIfAHandlerBehindTheQueuePrintsIt() {
        QueueHandler handler = withListener(attach(new QueueHandler()));
        log.info("unknown");
        handler.flush();
        target.setFormatter(new Formatter("%(funcName)s %(message)s"));
        log.info("known");
        handler.close();
        assertThat(target.records())
                .extracting(record -> record.get("funcName"))
                .containsExactly("(unknown function)", "findsTheCallerOnlyIfAHandlerBehindTheQueuePrintsIt");
    }

    @Test
    void closingStopsTheListenerAfterEverythingIsDelivered() {
        QueueHandler handler = withListener(attach(new QueueHandler()));
        info(0, 1_000);
        handler.close();
        handler.close();
        assertThat(handler.listener().isRunning()).isFalse();
        assertThat(target.messages()).containsExactly(numbers(0, 1_000));
        info(1_000, 1_003);
        assertThat(target.messages())
                .as("who logs after the end delivers himself")
                .endsWith(numbers(1_000, 1_003));
    }

    @Test
    void aListenerThatWasStoppedByHandLeavesTheQueueAlone() {
        QueueHandler handler = withListener(attach(new QueueHandler()));
        handler.listener().stop();
        info(0, 2);
        handler.close();
        assertThat(target.messages()).isEmpty();
        assertThat(handler.pending()).isEqualTo(2);
    }

    @Test
    void becomesKnownBehindItsTargetsSoThatShutdownClosesItFirst() {
        RecordingHandler direct = new RecordingHandler();
        QueueHandler handler = new QueueHandler();
        handler.setListener(new QueueListener(handler.queue(), direct));
        attach(handler);
        assertThat(system.handlers().all()).containsExactly(direct, handler);
    }

    @Test
    void replacingItUnderLoadLosesAndDoublesNothingAndKeepsTheOrderOfEachThread() {
        Slot slot = new Slot("q", 0, HoldPolicy.DEFAULT);
        replace(slot);
        log.setLevel(1);
        log.addSlot(slot);
        AtomicBoolean go = new AtomicBoolean(true);
        AtomicInteger sent = new AtomicInteger();
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int thread = t;
            callers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; go.get(); i++) {
                            log.info("%d:%d", thread, i);
                            sent.incrementAndGet();
                        }
                    },
                    OwnThread.EACH));
        }
        for (int i = 0; i < 30; i++) {
            int seen = sent.get();
            org.awaitility.Awaitility.await().until(() -> sent.get() > seen + 200);
            replace(slot);
        }
        go.set(false);
        callers.forEach(CompletableFuture::join);
        slot.handler().close();
        SlotStatus status = slot.status();
        assertThat(status.closes()).isTrue();
        assertThat(status.dropped()).isZero();
        assertThat(status.accepted()).isEqualTo(sent.get());
        assertInOrder(sent.get());
    }

    private void assertInOrder(int expected) {
        int[] next = new int[4];
        for (String message : target.messages()) {
            int colon = message.indexOf(':');
            int thread = Integer.parseInt(message.substring(0, colon));
            assertThat(Integer.parseInt(message.substring(colon + 1)))
                    .as("the next record of thread %d", thread)
                    .isEqualTo(next[thread]++);
        }
        assertThat(target.messages()).hasSize(expected);
    }
}
