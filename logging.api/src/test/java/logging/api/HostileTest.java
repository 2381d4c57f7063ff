// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * A logger with two handlers, one that calls formatters outside its lock and one that does not, and what misbehaves. After
 * each test the next record must come through and every record must be accounted for.
 */
@Timeout(60)
abstract class HostileTest extends BaseTest {

    final StringWriter text = new StringWriter();
    final StreamHandler first = new StreamHandler(text);
    final RecordingHandler second = new RecordingHandler();
    final Logger log = getLogger("hostile");

    HostileTest() {
        log.setPropagate(false);
        log.addHandler(first);
        log.addHandler(second);
    }

    @AfterEach
    final void servesTheNextRecordAndAccountsForAll() {
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
    record Value(Supplier<String> text) {
        @Override
        public String toString() {
            return text.get();
        }
    }

    /** An exception whose message is work, and perhaps a fault. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<String> text;

        Failure(Supplier<String> text) {
            this.text = text;
        }

        @Override
        public String getMessage() {
            return text.get();
        }
    }

    static Value throwing(Throwable fault) {
        return new Value(() -> HostileTest.<String, RuntimeException>sneak(fault));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "DoNotCallSuggester"})
    static <T, E extends Throwable> T sneak(Throwable fault) throws E {
        throw (E) fault;
    }

    static Throwable fault(String name) {
        return switch (name) {
            case "exception" -> new IllegalStateException("hostile");
            case "checked exception" -> new java.io.IOException("hostile");
            case "stack overflow" -> new StackOverflowError();
            case "out of memory" -> new OutOfMemoryError("hostile");
            case "linkage" -> new NoClassDefFoundError("gone/With/ItsBundle");
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** How a marker shows the value whose text throws. */
    static String marker(String fault) {
        return "[" + Value.class.getName() + ": text not available: " + fault(fault) + "]";
    }

    void logged(Object message, Object... args) {
        assertThatCode(() -> log.log(Level.ERROR, message, args)).doesNotThrowAnyException();
    }

    static void assertCounts(Handler handler, long written, long failed, long dropped) {
        SlotStatus status = handler.slot().status();
        assertThat(List.of(status.written(), status.failed(), status.dropped()))
                .as("written, failed, dropped of %s", status)
                .containsExactly(written, failed, dropped);
    }
}
