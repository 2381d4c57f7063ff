// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.SystemOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every handler promises; a test class of a handler extends this one.
 *
 * <p>A subclass says how to make a handler and how to read what it wrote; if its output can be broken, it says how.
 */
@Timeout(120)
public abstract class HandlerContract {

    private static final int THREADS = 4;
    private static final int EACH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The system the handler under test belongs to. */
    protected final LoggingSystem system = LoggingSystem.create(
            SystemOptions.DEFAULT.withStreams(System.out, new PrintStream(err, true, StandardCharsets.UTF_8)));

    /** Leads to the handler under test alone. */
    protected final Logger log = system.getLogger("contract");

    /** The handler under test, attached to {@link #log}. */
    protected Handler handler;

    /** Makes a handler that is ready to write, without formatter; called once a test. */
    protected abstract Handler create() throws Exception;

    /** The text of each record that was written so far, in order, as the formatter made it. */
    protected abstract List<String> written() throws Exception;

    /** Lets the output fail from now on; false if it cannot be made to fail. */
    protected boolean breakOutput() throws Exception {
        return false;
    }

    @BeforeEach
    final void attach() throws Exception {
        handler = create();
        log.setPropagate(false);
        log.setLevel(Level.DEBUG);
        log.addHandler(handler);
    }

    @AfterEach
    final void close() {
        handler.close();
    }

    /** Waits until as many records were written, and gives them. */
    protected final List<String> written(int count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> written().size() >= count);
        return read();
    }

    private List<String> read() {
        try {
            return written();
        } catch (Exception error) {
            throw new AssertionError("what was written cannot be read", error);
        }
    }

    private SlotStatus settled(long accepted) {
        await().atMost(PATIENCE).until(() -> handler.slot().status().held() == 0);
        SlotStatus status = handler.slot().status();
        assertThat(status.accepted()).isEqualTo(accepted);
        assertThat(status.closes())
                .as("accepted = written + dropped + failed + held: %s", status)
                .isTrue();
        return status;
    }

    @Test
    void writesRecordsInOrder() {
        for (int i = 0; i < EACH; i++) {
            log.info("%d", i);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            expected.add(Integer.toString(i));
        }
        assertThat(written(EACH)).isEqualTo(expected);
        assertThat(settled(EACH).written()).isEqualTo(EACH);
    }

    @Test
    void writesTheRecordsOfManyThreadsWholeAndInTheOrderOfEach() {
        fromManyThreads(() -> {}).forEach(CompletableFuture::join);
        assertInOrder(written(THREADS * EACH), THREADS * EACH);
        assertThat(settled(THREADS * EACH).failed()).isZero();
    }

    private List<CompletableFuture<Void>> fromManyThreads(Runnable between) {
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            callers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < EACH; i++) {
                            log.info("%d-%d-%s", thread, i, "x".repeat(i % 50));
                            between.run();
                        }
                    },
                    OwnThread.EACH));
        }
        return callers;
    }

    private static void assertInOrder(List<String> texts, int expected) {
        int[] next = new int[THREADS];
        for (String text : texts) {
            int thread = text.charAt(0) - '0';
            int i = next[thread]++;
            assertThat(text).isEqualTo(thread + "-" + i + "-" + "x".repeat(i % 50));
        }
        assertThat(texts).hasSize(expected);
    }

    @Test
    void usesItsFormatter() {
        handler.setFormatter(new Formatter("%(levelname)s/%(name)s/%(message)s"));
        log.warning("formatted");
        assertThat(written(1)).containsExactly("WARNING/contract/formatted");
    }

    @Test
    void honoursItsLevelAndItsFilters() {
        handler.setLevel(Level.WARNING);
        handler.addFilter(Filter.when(record -> !record.getMessage().contains("not")));
        log.info("too low");
        log.error("not wanted");
        log.warning("wanted");
        assertThat(written(1)).containsExactly("wanted");
        assertThat(settled(1).written()).isEqualTo(1);
    }

    @Test
    void writesTextBeyondAscii() {
        log.info("Grüße, 世界, \uD83D\uDE00");
        assertThat(written(1)).containsExactly("Grüße, 世界, \uD83D\uDE00");
    }

    @Test
    void keepsTheInterruptFlagAndTheRecord() {
        Thread.currentThread().interrupt();
        log.info("while interrupted");
        boolean flag = Thread.interrupted();
        assertThat(flag).as("the flag after logging").isTrue();
        assertThat(written(1)).containsExactly("while interrupted");
        log.info("afterwards");
        assertThat(written(2)).containsExactly("while interrupted", "afterwards");
    }

    @Test
    void writesAMarkerForAnArgumentThatThrows() {
        log.info(
                "%s",
                new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("hostile");
                    }
                });
        log.info("next");
        List<String> texts = written(2);
        assertThat(texts.get(0)).endsWith(": text not available: java.lang.IllegalStateException: hostile]");
        assertThat(texts).hasSize(2).endsWith("next");
        assertThat(settled(2).failed()).isZero();
    }

    @Test
    void callsNoArgumentAndNoFilterUnderALock() throws Exception {
        AppLock theirs = new AppLock();
        Object argument = new Object() {
            @Override
            public String toString() {
                theirs.take();
                return "argument";
            }
        };
        theirs.logAround(() -> log.info("%s", argument), () -> log.info("holding"));
        handler.addFilter(record -> {
            if (record.getMessage().equals("filtered")) {
                theirs.take();
            }
            return record;
        });
        theirs.logAround(() -> log.info("filtered"), () -> log.info("holding"));
        assertThat(written(4)).containsExactly("holding", "argument", "holding", "filtered");
    }

    @Test
    void readsNoExceptionUnderALock() throws Exception {
        AppLock theirs = new AppLock();
        Exception failure = new Exception() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                theirs.take();
                return "said";
            }
        };
        handler.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord record) {
                return record.getMessage()
                        + (record.hasThrown() ? ": " + record.thrown().message() : "");
            }
        });
        theirs.logAround(() -> log.error("failed", failure), () -> log.info("holding"));
        assertThat(written(2)).containsExactly("holding", "failed: said");
        assertThat(settled(2).failed()).isZero();
    }

    @Test
    void survivesAnArgumentThatLogsToTheSameHandler() {
        log.info(
                "%s",
                new Object() {
                    @Override
                    public String toString() {
                        log.info("inner");
                        return "outer";
                    }
                });
        log.info("next");
        assertThat(written(3)).contains("inner", "outer").endsWith("next");
    }

    @Test
    void countsAFailingOutputAndThrowsNothing() throws Exception {
        log.info("before");
        written(1);
        assumeTrue(breakOutput(), "this output cannot be made to fail");
        assertThatCode(() -> log.info("into the broken output")).doesNotThrowAnyException();
        await().atMost(PATIENCE).untilAsserted(() -> {
            SlotStatus status = handler.slot().status();
            assertThat(status.closes()).isTrue();
            assertThat(status.failed() + status.dropped() + status.held())
                    .as("the record is not counted as written: %s", status)
                    .isEqualTo(1);
        });
    }

    @Test
    void flushAndCloseMayBeCalledAgainAndAgain() {
        log.info("once");
        assertThatCode(() -> {
                    handler.flush();
                    handler.close();
                    handler.close();
                    handler.flush();
                })
                .doesNotThrowAnyException();
        assertThat(written(1)).containsExactly("once");
        assertThat(handler.isClosed()).isTrue();
    }

    @Test
    void writesNothingAfterItWasRetired() {
        Slot slot = new Slot("contract", Level.NOTSET, HoldPolicy.DEFAULT);
        log.removeHandler(handler);
        slot.bind(handler, PATIENCE);
        log.addSlot(slot);
        log.info("old");
        RecordingHandler successor = new RecordingHandler();
        slot.bind(successor, PATIENCE);
        log.info("new");
        assertThat(written(1)).containsExactly("old");
        assertThat(successor.messages()).containsExactly("new");
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    void leavesUnderLoadWithoutLossAndWithoutDoublingAnything() {
        Slot slot = new Slot("contract", Level.NOTSET, HoldPolicy.DEFAULT);
        log.removeHandler(handler);
        slot.bind(handler, PATIENCE);
        log.addSlot(slot);
        RecordingHandler successor = new RecordingHandler();
        AtomicBoolean half = new AtomicBoolean();
        List<CompletableFuture<Void>> callers = fromManyThreads(() -> {
            if (slot.status().accepted() > THREADS * EACH / 2 && half.compareAndSet(false, true)) {
                slot.bind(successor, PATIENCE);
            }
        });
        callers.forEach(CompletableFuture::join);
        int before = THREADS * EACH - successor.messages().size();
        List<String> all = new ArrayList<>(written(before));
        all.addAll(successor.messages());
        assertInOrder(all, THREADS * EACH);
        assertThat(slot.status().closes()).isTrue();
        assertThat(slot.status().dropped()).isZero();
    }

    @Test
    void saysItsClassAndItsLevel() {
        handler.setLevel(Level.ERROR);
        String type = handler.getClass().getSimpleName();
        assertThat(handler.toString()).startsWith("<" + type).endsWith("(ERROR)>");
    }
}
