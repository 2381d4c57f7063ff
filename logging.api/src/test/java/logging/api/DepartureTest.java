// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;

class DepartureTest extends BaseTest {

    private final Logger log = getLogger("departure");
    private final RecordingHandler handler = new RecordingHandler();
    private final RecordingHandler other = new RecordingHandler();

    /** The first handler, and the classes below, are of the bundle that leaves. */
    private void leave() {
        Departure.of(
                system,
                object -> object == handler || object instanceof TheirFilter || object instanceof TheirFormatter);
    }

    private static final class TheirFilter implements Filter {
        @Override
        public LogRecord filter(LogRecord record) {
            return record;
        }
    }

    private static final class TheirFormatter extends Formatter {
        TheirFormatter() {
            super("theirs: %(message)s");
        }
    }

    @Test
    void aNamedSlotHoldsAndTheSuccessorGetsWhatWasHeldOnce() {
        Slot slot = new Slot("net", 0, HoldPolicy.DEFAULT);
        system.handlers().remember(handler);
        slot.bind(handler, Duration.ofSeconds(1));
        slot.handle(record("one"));

        leave();
        leave();
        slot.handle(record("two"));
        assertThat(slot.status().state()).isEqualTo("HOLDING");
        assertThat(handler.isClosed()).isTrue();

        slot.bind(other, Duration.ofSeconds(1));
        assertThat(handler.messages()).containsExactly("one");
        assertThat(other.messages()).containsExactly("two");
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    void aHandlerMadeByHandIsRemovedAndClosed() {
        log.addHandler(handler);
        log.addHandler(other);

        leave();
        log.error("later");

        assertThat(log.handlers()).containsExactly(other);
        assertThat(handler.isClosed()).isTrue();
        assertThat(other.isClosed()).isFalse();
        assertThat(other.messages()).containsExactly("later");
    }

    @Test
    void whatASlotKeepsForASuccessorIsTakenOffToo() {
        Filter ours = Filter.named("departure");
        Slot slot = new Slot("net", 0, HoldPolicy.DEFAULT);
        system.slots().put(slot);
        slot.dressNext(new TheirFormatter(), java.util.List.of(new TheirFilter(), ours));

        leave();
        slot.bind(other, Duration.ofSeconds(1));

        assertThat(other.formatter()).isNull();
        assertThat(other.filters()).containsExactly(ours);
    }

    @Test
    void filtersAndFormattersOfTheirsAreTakenOffAndOthersStay() {
        Filter ours = Filter.named("departure");
        other.addFilter(new TheirFilter());
        other.addFilter(ours);
        other.setFormatter(new TheirFormatter());
        log.addHandler(other);
        log.addFilter(new TheirFilter());

        leave();

        assertThat(other.filters()).containsExactly(ours);
        assertThat(other.formatter()).isNull();
        assertThat(log.filters()).isEmpty();
        assertThat(log.handlers()).containsExactly(other);
    }

    private LogRecord record(String message) {
        return system.records()
                .makeLogRecord(
                        Map.of("name", "departure", "levelno", Level.ERROR, "levelname", "ERROR", "msg", message));
    }
}
