// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls, arguments, filters and handlers that misbehave: the application sees nothing of it, every record is written or
 * counted, the next record and the other handlers are served.
 */
@Timeout(60)
class HostileCallsTest extends BaseTest {

    private static final Object[] NOTHING = {};

    private final StringWriter text = new StringWriter();
    private final StreamHandler first = new StreamHandler(text);
    private final RecordingHandler second = new RecordingHandler();
    private final Logger log = getLogger("hostile");

    HostileCallsTest() {
        log.setPropagate(false);
        log.addHandler(first);
        log.addHandler(second);
    }

    @AfterEach
    void servesTheNextRecordAndAccountsForAll() {
        log.info("next");

        assertThat(text.toString()).endsWith("next\n");
        if (log.handlers().contains(second)) {
            assertThat(second.messages()).endsWith("next");
        }
        for (Handler handler : log.handlers()) {
            SlotStatus status = handler.slot().status();
            assertThat(status.closes()).as("%s", status).isTrue();
            assertThat(status.held()).isZero();
        }
    }

    /** Something whose text is work, and perhaps a fault. */
    private record Value(Supplier<String> text) {
        @Override
        public String toString() {
            return text.get();
        }
    }

    private static Value throwing(Throwable fault) {
        return new Value(() -> HostileCallsTest.<String, RuntimeException>sneak(fault));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Throwable> T sneak(Throwable fault) throws E {
        throw (E) fault;
    }

    private static Throwable fault(String name) {
        return switch (name) {
            case "exception" -> new IllegalStateException("hostile");
            case "checked exception" -> new java.io.IOException("hostile");
            case "stack overflow" -> new StackOverflowError();
            case "out of memory" -> new OutOfMemoryError("hostile");
            case "linkage" -> new NoClassDefFoundError("gone/With/ItsBundle");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void logged(Object message, Object... args) {
        assertThatCode(() -> log.log(Level.ERROR, message, args)).doesNotThrowAnyException();
    }

    private void assertCounts(Handler handler, long written, long failed, long dropped) {
        SlotStatus status = handler.slot().status();
        assertThat(List.of(status.written(), status.failed(), status.dropped()))
                .as("written, failed, dropped of %s", status)
                .containsExactly(written, failed, dropped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "checked exception", "stack overflow", "out of memory", "linkage"})
    void anArgumentWhoseTextThrowsIsCountedAndReported(String fault) {
        logged("%s", throwing(fault(fault)));

        assertCounts(first, 0, 1, 0);
        assertThat(stderr())
                .contains("text not available", fault(fault).getClass().getName(), "HostileCallsTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "stack overflow", "out of memory"})
    void aMessageWhoseTextThrowsIsCountedAndReported(String fault) {
        logged(throwing(fault(fault)));

        assertCounts(first, 0, 1, 0);
        assertThat(stderr())
                .contains("text not available", fault(fault).getClass().getName());
    }

    @Test
    void anArgumentThatLogsIsWrittenAfterWhatItLogged() {
        logged(
                "%s",
                new Value(() -> {
                    log.info("inner");
                    return "outer";
                }));

        // each handler asks for the text, as in Python, so "inner" may come again
        assertThat(text.toString()).startsWith("inner\nouter\n");
        assertThat(second.messages()).startsWith("inner").contains("outer");
    }

    @Test
    void aListAndAMapThatHoldThemselvesHaveAFiniteText() {
        List<Object> list = new ArrayList<>(List.of("item"));
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);

        logged("%s", list);
        logged("%s %s", "map", map);

        assertThat(text.toString()).isEqualTo("[item, (this Collection)]\nmap {self=(this Map)}\n");
        assertCounts(second, 2, 0, 0);
    }

    @Test
    void twoListsThatHoldEachOtherAreCountedAndReported() {
        List<Object> one = new ArrayList<>();
        List<Object> other = new ArrayList<>(List.of(one));
        one.add(other);

        logged("%s", one);

        assertCounts(first, 0, 1, 0);
        assertThat(stderr()).contains("StackOverflowError");
    }

    @Test
    void aCauseThatIsItsOwnCauseEndsInAMarker() {
        Exception outer = new IllegalStateException("outer");
        Exception cause = new IllegalStateException("cause", outer);
        outer.initCause(cause);

        log.error("failed", outer);

        assertThat(text.toString())
                .contains("failed\n", "Caused by: ", "[CIRCULAR REFERENCE: java.lang.IllegalStateException]");
        assertCounts(second, 1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "stack overflow", "out of memory"})
    void anExceptionWhoseTextThrowsIsWrittenWithAMarker(String fault) {
        class NoMessage extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                return sneak(fault(fault));
            }
        }
        @SuppressWarnings("OverrideThrowableToString") // the hostile thing itself
        class NoText extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                return sneak(fault(fault));
            }
        }

        log.error("first", new NoMessage());
        log.error("second", new NoText());

        String marker = "[message not available: " + fault(fault).getClass().getName() + "]";
        assertThat(text.toString().split("\\n", -1)).contains("first", "second");
        assertThat(text.toString()).contains("NoMessage: " + marker, "NoText: " + marker);
        assertCounts(second, 2, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "stack overflow", "out of memory", "linkage"})
    void aHandlerThatThrowsIsCountedAndTheOthersGetTheRecord(String fault) {
        Handler failing = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                sneak(fault(fault));
            }
        };
        log.removeHandler(first);
        log.removeHandler(second);
        log.addHandler(first);
        log.addHandler(failing);
        log.addHandler(second);

        logged("%s", "text");

        assertThat(text.toString()).isEqualTo("text\n");
        assertThat(second.messages()).containsExactly("text");
        assertCounts(failing, 0, 1, 0);
    }

    @Test
    void whatReportsAFailureMayFailToo() {
        Handler failing = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                throw new IllegalStateException("hostile");
            }

            @Override
            public void handleError(LogRecord record, Throwable error) {
                throw new NoClassDefFoundError("gone/With/ItsBundle");
            }
        };
        log.addHandler(failing);

        logged("text");

        assertCounts(failing, 0, 1, 0);
        assertThat(stderr()).contains("could not be printed: java.lang.NoClassDefFoundError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "stack overflow", "linkage"})
    void aFilterThatThrowsLetsTheRecordThroughUnlessItFailsClosed(String fault) {
        Filter open = record -> sneak(fault(fault));
        Filter closed = new Filter() {
            @Override
            public LogRecord filter(LogRecord record) {
                return record.getMessage().equals("next") ? record : sneak(fault(fault));
            }

            @Override
            public boolean failClosed() {
                return true;
            }
        };
        first.addFilter(open);
        second.addFilter(closed);

        logged("text");

        assertThat(text.toString()).isEqualTo("text\n");
        assertThat(second.messages()).isEmpty();
        assertThat(first.filterList().failures()).isEqualTo(1);
        assertThat(((Handler) second).filterList().failures()).isEqualTo(1);
    }

    @Test
    void aHandlerThatLogsDoesNotGetItsOwnRecordAndItIsCounted() {
        Handler logging = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                if (!record.getMessage().equals("next")) {
                    log.warning("from inside");
                }
            }
        };
        log.addHandler(logging);

        logged("text");

        assertThat(text.toString()).isEqualTo("text\nfrom inside\n");
        assertThat(second.messages()).containsExactly("text", "from inside");
        assertCounts(logging, 1, 0, 1);
        assertThat(logging.slot().status().recursed()).isEqualTo(1);
        assertThat(stderr()).as("the last resort has it").contains("from inside");
    }

    @Test
    void anApplicationLockThatAnArgumentTakesMeetsNoLockOfOurs() throws Exception {
        ReentrantLock theirs = new ReentrantLock();
        CountDownLatch wantsTheirs = new CountDownLatch(1);
        CompletableFuture<Void> other;
        theirs.lock();
        try {
            other = CompletableFuture.runAsync(
                    () -> log.info(
                            "%s",
                            new Value(() -> {
                                wantsTheirs.countDown();
                                theirs.lock();
                                try {
                                    return "other";
                                } finally {
                                    theirs.unlock();
                                }
                            })),
                    OwnThread.EACH);
            assertThat(wantsTheirs.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture.runAsync(() -> log.info("meanwhile"), OwnThread.EACH)
                    .get(20, TimeUnit.SECONDS);
            log.info("holding");
        } finally {
            theirs.unlock();
        }
        other.get(20, TimeUnit.SECONDS);

        assertThat(text.toString()).isEqualTo("meanwhile\nholding\nother\n");
        assertCounts(second, 3, 0, 0);
    }

    @Test
    void aMessageOfAHundredMegabytesIsWrittenWhole() {
        log.removeHandler(second);
        StringWriter large = new StringWriter(100_000_001);
        first.setStream(large);

        logged("%s", "x".repeat(100_000_000));
        first.setStream(text);
        log.addHandler(second);

        assertThat(large.getBuffer()).hasSize(100_000_001);
        assertCounts(first, 1, 0, 0);
    }

    @Test
    void aMessageWithoutArgumentsIsTextWhateverItLooksLike() {
        logged("%n%n{}%s ${jndi:ldap://x} ${env:HOME}", NOTHING);

        assertThat(text.toString()).isEqualTo("%n%n{}%s ${jndi:ldap://x} ${env:HOME}\n");
        assertCounts(second, 1, 0, 0);
    }

    @Test
    void argumentsThatDoNotFitAreCountedAndReportedWithTheirText() {
        // it keeps records, whose messages cannot be asked for
        log.removeHandler(second);
        logged("%n%n{}%s", "strange");
        logged("%s %s", "few");
        logged("%s", "too", "many");

        assertCounts(first, 0, 3, 0);
        assertThat(stderr()).contains("Message: '%n%n{}%s'", "Arguments: ('strange',)");
        assertThat(system.errors().total()).isGreaterThanOrEqualTo(3);
    }
}
