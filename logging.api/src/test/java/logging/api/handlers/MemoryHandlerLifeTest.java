// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What buffers keep, hand on and give up. */
@Timeout(60)
class MemoryHandlerLifeTest extends Fixture {

    private final RecordingHandler target = new RecordingHandler();

    @Test
    void ignoresTheTargetsLevelButNotItsFilters() {
        target.setLevel(Level.CRITICAL);
        target.addFilter(logging.api.Filter.when(record -> !record.getMessage().equals("1")));
        attach(new MemoryHandler(3, Level.ERROR, target));
        info(0, 3);
        assertThat(target.messages()).containsExactly("0", "2");
    }

    @Test
    void keepsRecordsWithoutATargetUntilThereIsOne() {
        MemoryHandler handler = attach(new MemoryHandler(1, Level.ERROR));
        info(0, 3);
        assertThat(handler.pending()).isEqualTo(3);
        handler.setTarget(target);
        handler.flush();
        assertThat(target.messages()).containsExactly("0", "1", "2");
        assertThat(handler.target()).isSameAs(target);
    }

    @Test
    void isBoundedEvenWithoutATarget() {
        MemoryHandler handler = attach(new MemoryHandler(10));
        info(0, 10_000);
        assertThat(handler.pending()).isEqualTo(8_192);
        assertThat(handler.dropped()).isEqualTo(10_000 - 8_192);
        assertThat(handler.slot().status().closes()).isTrue();
    }

    @Test
    void countsAsDroppedWhatClosingGivesUp() {
        MemoryHandler handler = attach(new MemoryHandler(10, Level.ERROR, target, false));
        info(0, 3);
        handler.close();
        assertThat(target.messages()).isEmpty();
        assertThat(handler.slot().status().dropped()).isEqualTo(3);
        assertThat(handler.slot().status().written()).isZero();
    }

    @Test
    void keepsFrozenRecords() {
        StringBuilder late = new StringBuilder("early");
        attach(new MemoryHandler(2, Level.ERROR, target));
        log.info("it is %s", late);
        late.append(" no more");
        log.info("flush");
        assertThat(target.messages()).containsExactly("it is early", "flush");
    }

    @Test
    void handsOnWithoutHoldingALockThatAnotherCallerNeeds() throws Exception {
        ReentrantLock application = new ReentrantLock();
        CountDownLatch delivering = new CountDownLatch(1);
        Handler needsApplication = new Handler() {
            @Override
            protected void emit(LogRecord record) throws Exception {
                delivering.countDown();
                application.lockInterruptibly();
                application.unlock();
            }
        };
        attach(new MemoryHandler(1, Level.ERROR, needsApplication));
        CompletableFuture<Void> other;
        application.lock();
        try {
            other = CompletableFuture.runAsync(() -> log.info("waits for the application"), OwnThread.EACH);
            assertThat(delivering.await(30, TimeUnit.SECONDS)).isTrue();
            log.info("while holding what the target needs");
        } finally {
            application.unlock();
        }
        other.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aTargetThatLogsBackDoesNotGoRoundInACircle() {
        RecordingHandler seen = new RecordingHandler();
        Handler echo = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                seen.handle(record);
                log.error("echo");
            }
        };
        MemoryHandler handler = attach(new MemoryHandler(100, Level.ERROR, echo));
        log.error("first");
        assertThat(seen.messages()).containsExactly("first");
        assertThat(handler.pending()).as("the echo waits for the next flush").isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfEachThreadWhenManyFlush() {
        attach(new MemoryHandler(3, Level.ERROR, target));
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int thread = t;
            callers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 2_000; i++) {
                            log.info("%d:%d", thread, i);
                        }
                    },
                    OwnThread.EACH));
        }
        callers.forEach(CompletableFuture::join);
        log.error("4:0");
        int[] next = new int[5];
        target.messages().forEach(message -> {
            int thread = message.charAt(0) - '0';
            assertThat(message.substring(2)).isEqualTo("" + next[thread]++);
        });
        assertThat(target.messages()).hasSize(8_001);
    }

    @Test
    void whatItIsHandingOnIsHeldUntilTheTargetHasIt() {
        List<Long> held = new ArrayList<>();
        List<Long> written = new ArrayList<>();
        MemoryHandler[] memory = new MemoryHandler[1];
        Handler asks = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                SlotStatus books = memory[0].slot().status();
                held.add(books.held());
                written.add(books.written());
            }
        };
        memory[0] = new MemoryHandler(3, Level.CRITICAL, asks);
        system.root().addHandler(memory[0]);

        system.root().error("1");
        system.root().error("2");
        system.root().error("3, whose own call hands all on");

        assertThat(held).containsExactly(2L, 1L, 0L);
        assertThat(written).containsExactly(0L, 1L, 2L);
        assertThat(memory[0].slot().status().written()).isEqualTo(3);
        assertThat(memory[0].slot().status().closes()).isTrue();
    }

    @Test
    void surrendersItsRecordsWhenItIsReplaced() {
        Slot slot = new Slot("memory", 0, HoldPolicy.DEFAULT);
        slot.bind(new MemoryHandler(10, Level.ERROR, target), Duration.ofSeconds(5));
        log.setLevel(1);
        log.addSlot(slot);
        info(0, 3);
        MemoryHandler next = new MemoryHandler(10, Level.ERROR, target);
        Handler old = slot.handler();
        slot.bind(next, Duration.ofSeconds(5));
        assertThat(target.messages()).containsExactly("0", "1", "2");
        info(3, 4);
        assertThat(next.pending()).isEqualTo(1);
        assertThat(old.pending()).isZero();
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    void aimsAtSlots() {
        Slot slot = new Slot("away", 0, HoldPolicy.DEFAULT);
        MemoryHandler handler = attach(new MemoryHandler(1));
        handler.setTarget(slot);
        info(0, 2);
        assertThat(handler.target()).isNull();
        assertThat(slot.status().held()).isEqualTo(2);
    }

    @Test
    void setsAttributesByPythonsNames() {
        MemoryHandler handler = attach(new MemoryHandler(10));
        assertThat(handler.setAttribute("flushLevel", "DEBUG")).isTrue();
        assertThat(handler.setAttribute("flushOnClose", false)).isTrue();
        assertThat(handler.setAttribute("capacity", 5)).isTrue();
        assertThat(handler.setAttribute("unknown", 5)).isFalse();
        assertThat(handler.flushLevel()).isEqualTo(Level.DEBUG);
        assertThat(handler.flushOnClose()).isFalse();
        assertThat(handler.capacity()).isEqualTo(5);
    }

    @Test
    void aSubclassOfBufferingHandlerUsesWhatItDrains() {
        List<String> mailed = new ArrayList<>();
        BufferingHandler mailer = attach(new BufferingHandler(2) {
            @Override
            public void flush() {
                List<LogRecord> records = drainBuffer();
                if (!records.isEmpty()) {
                    mailed.add(records.size() + " records");
                }
            }
        });
        info(0, 5);
        mailer.close();
        assertThat(mailed).containsExactly("2 records", "2 records", "1 records");
    }

    @Test
    void bufferingHandlerAloneForgetsWhatItFlushes() {
        BufferingHandler handler = attach(new BufferingHandler(2));
        info(0, 3);
        assertThat(handler.buffered()).isEqualTo(1);
        assertThat(handler.dropped()).isEqualTo(2);
    }
}
