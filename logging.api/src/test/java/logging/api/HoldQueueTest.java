// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoldQueueTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final HoldQueue queue = new HoldQueue(new HoldPolicy(4, 1_000, Duration.ofSeconds(1), Duration.ZERO));

    private void add(int level, String message, long size) {
        queue.add(new LogRecord(system, "x", level, null, message, null, null, null).freeze(), size);
    }

    private Iterable<String> texts() {
        return queue.takeAll().stream().map(LogRecord::getMessage).toList();
    }

    @Test
    void givesBackInTheOrderInWhichRecordsCameWhateverTheirLevel() {
        add(Level.ERROR, "1", 1);
        add(Level.DEBUG, "2", 1);
        add(Level.WARNING, "3", 1);
        add(Level.DEBUG, "4", 1);

        assertThat(texts()).containsExactly("1", "2", "3", "4");
        assertThat(queue.isEmpty()).isTrue();
        assertThat(texts()).isEmpty();
    }

    @Test
    void isFullByCountOrBySize() {
        add(Level.INFO, "1", 700);
        assertThat(queue.fits(300)).isTrue();
        assertThat(queue.fits(301)).isFalse();
        add(Level.INFO, "2", 1);
        add(Level.INFO, "3", 1);
        add(Level.INFO, "4", 1);
        assertThat(queue.fits(1)).as("a fifth record").isFalse();
    }

    @Test
    void hasRoomForAnythingWhileItIsEmpty() {
        assertThat(queue.fits(1_000_000)).isTrue();
        add(Level.INFO, "1", 1_000_000);
        assertThat(queue.fits(1)).isFalse();
        assertThat(texts()).containsExactly("1");
        assertThat(queue.fits(1_000))
                .as("the size of what was taken is given back")
                .isTrue();
    }

    @Test
    void givesUpTheOldestOfTheLowestLevelAndOnlyForAHigherOne() {
        add(Level.INFO, "info 1", 400);
        add(Level.DEBUG, "debug 1", 300);
        add(Level.DEBUG, "debug 2", 300);

        assertThat(queue.giveUpBelow(Level.DEBUG))
                .as("for one of the same level")
                .isFalse();
        assertThat(queue.giveUpBelow(Level.INFO)).isTrue();
        assertThat(queue.fits(300)).isTrue();
        assertThat(queue.fits(301)).isFalse();
        assertThat(queue.giveUpBelow(Level.INFO)).isTrue();
        assertThat(queue.giveUpBelow(Level.INFO)).as("nothing lower is left").isFalse();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(texts()).containsExactly("info 1");
    }
}
