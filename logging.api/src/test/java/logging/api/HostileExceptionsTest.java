// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import logging.api.kit.AppLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions that misbehave when they are asked what they say: the record is written, with a marker. */
class HostileExceptionsTest extends HostileTest {

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

    @Test
    void anExceptionWhoseTextThrowsKeepsItsFramesAndItsCause() {
        Failure failure = new Failure(() -> sneak(fault("exception")));
        failure.initCause(new IllegalStateException("why"));

        log.error("failed", failure);

        assertThat(text.toString())
                .contains(
                        "Failure: [message not available: java.lang.IllegalStateException]\n\tat ",
                        "HostileExceptionsTest",
                        "Caused by: java.lang.IllegalStateException: why");
    }

    @Test
    void anExceptionWhoseMessageLogsIsWrittenAfterWhatItLogged() {
        log.error("outer", new Failure(() -> {
            log.info("inner");
            return "said";
        }));

        assertThat(text.toString()).startsWith("inner\n").contains("outer\n", "Failure: said\n");
        assertThat(second.messages()).startsWith("inner").endsWith("outer");
    }

    @Test
    void anExceptionWhoseMessageLogsItselfEndsInAMarker() {
        List<Failure> self = new ArrayList<>();
        self.add(new Failure(() -> {
            log.error("inner", self.get(0));
            return "said";
        }));

        log.error("outer", self.get(0));

        assertThat(text.toString())
                .contains("Failure: [message not available: java.lang.StackOverflowError]", "outer\n", "Failure: said");
        assertThat(text.toString().lines().filter("inner"::equals)).hasSizeLessThan(100);
    }

    @Test
    void anExceptionWhoseMessageRecursesWithoutEndIsWrittenWithAMarker() {
        log.error("failed", new Failure(HostileExceptionsTest::endless));

        assertThat(text.toString())
                .contains("failed\n", "Failure: [message not available: java.lang.StackOverflowError]\n");
        assertCounts(second, 1, 0, 0);
    }

    @SuppressWarnings("InfiniteRecursion") // the hostile thing itself
    private static String endless() {
        return endless() + "!";
    }

    @Test
    void anExceptionWhoseMessageHasAHundredMegabytesIsWrittenWhole() {
        log.removeHandler(second);
        StringWriter large = new StringWriter(100_100_000);
        first.setStream(large);
        String message = "x".repeat(100_000_000);

        log.error("failed", new Failure(() -> message));
        first.setStream(text);
        log.addHandler(second);

        assertThat(large.getBuffer()).hasSizeGreaterThan(100_000_000);
        assertCounts(first, 1, 0, 0);
    }

    @Test
    void anApplicationLockThatAMessageTakesMeetsNoLockOfOurs() throws Exception {
        AppLock theirs = new AppLock();
        Failure failure = new Failure(() -> {
            theirs.take();
            return "said";
        });

        theirs.logAround(() -> log.error("waiting", failure), () -> log.info("holding"));

        assertThat(second.messages()).containsExactly("holding", "waiting");
        assertThat(text.toString()).startsWith("holding\nwaiting\n").contains("Failure: said");
    }
}
