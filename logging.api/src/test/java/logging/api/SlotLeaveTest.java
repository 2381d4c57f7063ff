// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A handler that cannot even leave, for the classes of its bundle are gone. */
class SlotLeaveTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Slot slot = new Slot("gone", 0, HoldPolicy.DEFAULT);

    /** Keeps what it gets, and has lost the class that would write it. */
    private static final class Broken extends Handler {
        // guarded by: the handler's lock
        private long kept;

        @Override
        protected void emit(LogRecord record) {
            kept++;
        }

        @Override
        public long pending() {
            return kept;
        }

        @Override
        public void close() {
            throw new NoClassDefFoundError("com/example/Writer");
        }
    }

    @Test
    void isForgottenAndWhatItKeptCountsAsDropped() {
        Handler broken = new Broken();
        system.handlers().remember(broken);
        slot.bind(broken, Duration.ofSeconds(1));
        system.root().addSlot(slot);
        system.root().error("kept");

        slot.vacate(broken, Duration.ofSeconds(1));

        assertThat(system.handlers().all()).isEmpty();
        SlotStatus status = slot.status();
        assertThat(status.dropped()).isEqualTo(1);
        assertThat(status.written()).isZero();
        assertThat(status.closes()).isTrue();
        assertThat(status.lastError()).contains("com/example/Writer");
    }
}
