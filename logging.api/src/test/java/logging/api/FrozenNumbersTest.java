// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Numbers in records that are kept still format as numbers. */
class FrozenNumbersTest {

    private static final class Money extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 12;
        }

        @Override
        public long longValue() {
            return 12;
        }

        @Override
        public float floatValue() {
            return 12.5f;
        }

        @Override
        public double doubleValue() {
            return 12.5;
        }

        @Override
        public String toString() {
            return "12.50 EUR";
        }
    }

    private static LogRecord frozen(Object value) {
        return LoggingSystem.create()
                .records()
                .makeLogRecord(Map.of("x", value))
                .freeze();
    }

    @Test
    void aNumberOfTheApplicationKeepsValueAndText() {
        LogRecord record = frozen(new Money());
        assertThat(new Formatter("%(x).1f %(x)s").format(record)).isEqualTo("12.5 12.50 EUR");
        assertThat(record.get("x")).isNotInstanceOf(Money.class);
        Number kept = (Number) record.get("x");
        assertThat(kept.intValue()).isEqualTo(12);
        assertThat(kept.longValue()).isEqualTo(12);
        assertThat(kept.floatValue()).isEqualTo(12.5f);
    }

    @Test
    void aCounterKeepsTheNumberItShowed() {
        AtomicLong counter = new AtomicLong(5);
        LogRecord record = frozen(counter);
        counter.set(6);
        assertThat(new Formatter("%(x)03d").format(record)).isEqualTo("005");
    }
}
