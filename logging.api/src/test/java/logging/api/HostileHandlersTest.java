// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import logging.api.kit.AppLock;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, formatters and handlers that misbehave: what one does is counted, and the others get the record. */
class HostileHandlersTest extends HostileTest {

    private static Filter filter(Runnable work) {
        return record -> {
            if (!record.getMessage().equals("next")) {
                work.run();
            }
            return record;
        };
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
    @ValueSource(strings = {"exception", "stack overflow", "out of memory", "linkage"})
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
        assertThat(system.errors().total()).isEqualTo(2);
        assertThat(stderr()).contains("Source: filter ", fault(fault).getClass().getName(), "Message: 'text'");
    }

    @Test
    void aFilterThatLogsIsFollowedByWhatItLogged() {
        log.addFilter(filter(() -> getLogger("hostile.filter").info("from the filter")));

        logged("text");

        assertThat(text.toString()).isEqualTo("from the filter\ntext\n");
        assertThat(second.messages()).containsExactly("from the filter", "text");
    }

    @Test
    void filtersThatLogToTheirOwnHandlersEnd() {
        first.addFilter(filter(() -> log.info("from the first")));
        second.addFilter(filter(() -> log.info("from the second")));

        logged("text");

        assertThat(text.toString()).startsWith("from the first\n").contains("text\n");
        assertThat(second.messages()).contains("text").hasSizeLessThan(1_000);
        assertThat(first.filterList().failures()).as("not asked").isPositive();
    }

    @Test
    void aFilterThatRecursesWithoutEndLetsTheRecordThrough() {
        first.addFilter(filter(HostileHandlersTest::endless));

        logged("text");

        assertThat(text.toString()).isEqualTo("text\n");
        assertThat(first.filterList().failures()).isEqualTo(1);
    }

    @SuppressWarnings("InfiniteRecursion") // the hostile thing itself
    private static void endless() {
        endless();
    }

    @Test
    void aFilterMayMakeAMessageOfAHundredMegabytes() {
        log.removeHandler(second);
        first.addFilter(record -> record.withMessage("x".repeat(100_000_000)));
        first.setTerminator("");
        logged("text");
        first.filters().forEach(first::removeFilter);
        first.setTerminator("\n");
        log.addHandler(second);

        assertThat(text.getBuffer()).hasSize(100_000_000);
        assertCounts(first, 1, 0, 0);
    }

    @Test
    void anApplicationLockThatAFilterTakesMeetsNoLockOfOurs() throws Exception {
        AppLock theirs = new AppLock();
        Filter taking = record -> {
            if (record.getMessage().equals("waiting")) {
                theirs.take();
            }
            return record;
        };
        log.addFilter(taking);
        first.addFilter(taking);
        second.addFilter(taking);

        theirs.logAround(() -> log.info("waiting"), () -> log.info("holding"));

        assertThat(text.toString()).isEqualTo("holding\nwaiting\n");
        assertThat(second.messages()).containsExactly("holding", "waiting");
    }

    @Test
    void anApplicationLockThatAFormatterTakesMeetsNoLockOfOurs() throws Exception {
        AppLock theirs = new AppLock();
        first.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord record) {
                if (record.getMessage().equals("waiting")) {
                    theirs.take();
                }
                return super.format(record);
            }
        });

        theirs.logAround(() -> log.info("waiting"), () -> log.info("holding"));

        assertThat(text.toString()).isEqualTo("holding\nwaiting\n");
    }

    @Test
    void anApplicationLockThatAHandlerTakesCostsARecordOfThatHandlerOnly() throws Exception {
        AppLock theirs = new AppLock();
        Handler taking = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                if (record.getMessage().equals("waiting")) {
                    theirs.take();
                }
            }
        };
        RecordingHandler last = new RecordingHandler();
        log.addHandler(taking);
        log.addHandler(last);

        theirs.logAround(() -> log.info("waiting"), () -> log.info("holding"));

        assertThat(text.toString().lines()).containsExactlyInAnyOrder("waiting", "holding");
        assertThat(last.messages()).containsExactly("holding", "waiting");
        assertCounts(taking, 1, 1, 0);
        assertThat(taking.slot().status().lastError()).contains("the handler ended no call for 5 s");
        assertThat(stderr()).contains("the handler ended no call for 5 s", "Message: 'holding'");
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
    void formattersThatLogToTheirOwnHandlersEnd() {
        List<StreamHandler> handlers = List.of(first, new StreamHandler(new java.io.StringWriter()));
        log.addHandler(handlers.get(1));
        handlers.forEach(handler -> handler.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord record) {
                log.info("from the formatter");
                return super.format(record);
            }
        }));

        logged("text");
        handlers.forEach(handler -> handler.setFormatter(null));

        assertThat(text.toString()).contains("text\n");
        assertThat(second.messages()).contains("text").hasSizeLessThan(1_000);
    }

    @Test
    void aHandlerMayHandOnAHundredMegabytes() {
        RecordingHandler behind = new RecordingHandler();
        List<Integer> lengths = new ArrayList<>();
        Handler growing = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                behind.handle(record.withMessage("x".repeat(100_000_000)));
                lengths.add(behind.messages().get(0).length());
            }
        };
        log.addHandler(growing);

        logged("text");
        log.removeHandler(growing);

        assertThat(lengths).containsExactly(100_000_000);
        assertThat(second.messages()).containsExactly("text");
    }
}
