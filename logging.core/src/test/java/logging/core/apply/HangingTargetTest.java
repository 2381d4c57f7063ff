// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A memory whose target hangs is left to itself after the deadline; what it kept is written when the target goes on. */
class HangingTargetTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    @AfterEach
    void letGo() {
        release.countDown();
    }

    private final class Hanging extends OutputStream {
        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                release.await();
            } catch (InterruptedException error) {
                throw new IllegalStateException(error);
            }
            written.write(bytes, from, length);
        }
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A state in which the root leads to a handler, beside others. */
    private void become(Map<String, ?> handlers, String root) {
        configurator.apply(
                "test",
                Map.of("version", 1, "handlers", handlers, "root", Map.of("level", "INFO", "handlers", List.of(root))));
    }

    private static Map<String, ?> memory(int capacity) {
        return Map.of(
                "class", "logging.handlers.MemoryHandler", "capacity", capacity, "target", "stuck", "flushLevel", 100);
    }

    private Map<String, Object> stuck() {
        return new HashMap<>(Map.of("class", "StreamHandler", "stream", new Hanging()));
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    @Timeout(40)
    void aStateThatTakesTheMemoryAwayGoesOn() {
        Map<String, Object> stuck = stuck();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        Map<String, ?> other = Map.of("class", "StreamHandler", "stream", fresh);

        Duration taken = time(() -> become(Map.of("stuck", stuck, "other", other), "other"));

        assertThat(taken).isLessThan(Duration.ofSeconds(8));
        assertThat(system.errors().total()).isPositive();
        system.root().info("goes on");
        assertThat(fresh.toString(StandardCharsets.UTF_8)).isEqualTo("goes on\n");

        release.countDown();
        await("what the memory kept").until(() -> text().equals("kept\n"));
    }

    @Test
    @Timeout(40)
    void aStateThatChangesTheMemoryGoesOnAndItsSuccessorComesWhenTheTargetDoes() {
        Map<String, Object> stuck = stuck();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");

        Duration taken = time(() -> become(Map.of("stuck", stuck, "memory", memory(1)), "memory"));

        assertThat(taken).isLessThan(Duration.ofSeconds(8));
        assertThat(system.errors().total()).isPositive();
        system.root().info("held");
        Slot slot = system.slots().get("memory");
        assertThat(slot.status().held())
                .as("one in the memory, one in the slot")
                .isEqualTo(2);
        assertThat(slot.status().written()).isZero();
        assertThat(slot.status().closes()).isTrue();

        release.countDown();
        await("in order, what the memory kept and what the slot held").until(() -> text().equals("kept\nheld\n"));
        await("the successor").until(() -> slot.handler() != null);
        system.root().info("handed on at once");
        assertThat(text()).isEqualTo("kept\nheld\nhanded on at once\n");
        assertThat(slot.status().closes()).isTrue();
    }

    @Test
    @Timeout(40)
    void aHandlerThatHangsWhileItClosesIsReplaced() {
        Map<String, Object> stuck = stuck();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        Map<String, ?> other = Map.of("class", "StreamHandler", "stream", fresh);

        Duration taken = time(() -> become(Map.of("stuck", stuck, "memory", other), "memory"));

        assertThat(taken).isLessThan(Duration.ofSeconds(8));
        release.countDown();
        await("what the memory kept").until(() -> text().equals("kept\n"));
        await("the successor").until(() -> system.slots().get("memory").handler() != null);
        system.root().info("goes to the stream");
        assertThat(fresh.toString(StandardCharsets.UTF_8)).isEqualTo("goes to the stream\n");
    }

    @Test
    @Timeout(40)
    void whoOfALaterStateComesInsteadOfASuccessorThatStillWaitsGetsWhatIsHeld() {
        Map<String, Object> stuck = stuck();
        ByteArrayOutputStream early = new ByteArrayOutputStream();
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");
        become(Map.of("stuck", stuck, "memory", Map.of("class", "StreamHandler", "stream", early)), "memory");
        system.root().info("held");

        Map<String, ?> other = Map.of("class", "StreamHandler", "stream", last);
        Duration taken = time(() -> become(Map.of("stuck", stuck, "memory", other), "memory"));

        assertThat(taken).isLessThan(Duration.ofSeconds(8));
        release.countDown();
        await().until(() -> last.toString(StandardCharsets.UTF_8).equals("held\n"));
        assertThat(text()).isEqualTo("kept\n");
        await("the successor").until(() -> system.slots().get("memory").handler() != null);
        system.root().info("direct");
        assertThat(last.toString(StandardCharsets.UTF_8)).isEqualTo("held\ndirect\n");
        assertThat(early.size()).isZero();
        assertThat(system.slots().get("memory").status().closes()).isTrue();
    }

    @Test
    @Timeout(40)
    void nobodyEntersASlotThatIsGone() {
        Map<String, Object> stuck = stuck();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");
        become(Map.of("stuck", stuck, "memory", memory(1)), "memory");
        Handler waiting = system.handlers().byName("memory");
        Slot slot = system.slots().get("memory");

        become(Map.of("stuck", stuck), "stuck");

        release.countDown();
        await("who waited is closed").until(waiting::isClosed);
        assertThat(slot.handler()).isNull();
        assertThat(text()).isEqualTo("kept\n");
    }

    @Test
    @Timeout(40)
    void atTheEndItKeepsNoOtherSlotFromGivingUpWhatItHolds() {
        Map<String, Object> stuck = stuck();
        become(Map.of("stuck", stuck, "memory", memory(10)), "memory");
        system.root().info("kept");
        become(Map.of("stuck", stuck, "memory", memory(1)), "memory");
        Slot away = new Slot("away", 0, HoldPolicy.DEFAULT);
        system.slots().put(away);
        away.handle(system.records().makeLogRecord(Map.of("msg", "waits")));
        assertThat(away.status().held()).isEqualTo(1);

        Ending.giveUpWaiting(system);

        assertThat(away.status().held()).isZero();
        assertThat(away.status().dropped()).isEqualTo(1);
    }
}
