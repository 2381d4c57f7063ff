// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers that are services of their own. */
class WhiteboardTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Whiteboard whiteboard = new Whiteboard(system);
    private final StringWriter text = new StringWriter();
    private final StreamHandler service = new StreamHandler(text);

    private static Map<String, Object> named(String name) {
        return Map.of(Whiteboard.NAME, name);
    }

    @Test
    void aServiceFillsASlotOfItsNameWhichLoggersMayPointAt() {
        service.setLevel(30);
        whiteboard.add(service, named("audit"));
        system.root().addSlot(system.slots().get("audit"));

        system.root().error("written");
        system.root().info("below the level that the service had");

        assertThat(text).hasToString("written\n");
        assertThat(service.name()).isEqualTo("audit");
        assertThat(system.handlers().byName("audit")).isSameAs(service);
    }

    @Test
    void recordsAreHeldWhileTheServiceIsAway() {
        whiteboard.add(service, named("audit"));
        Slot slot = system.slots().get("audit");
        system.root().addSlot(slot);

        whiteboard.remove(service);
        system.root().error("while it was away");
        assertThat(text).hasToString("");
        assertThat(slot.status().held()).isEqualTo(1);

        whiteboard.add(new StreamHandler(text), named("audit"));
        assertThat(text).hasToString("while it was away\n");
    }

    @Test
    void aNameThatIsTakenIsNotGivenTwiceAndSaidSo() {
        StringWriter said = new StringWriter();
        system.getLogger("logging.core").addHandler(new StreamHandler(said));
        whiteboard.add(service, named("audit"));

        whiteboard.add(new StreamHandler(new StringWriter()), named("audit"));

        assertThat(system.slots().get("audit").handler()).isSameAs(service);
        assertThat(said.toString()).contains("the name 'audit' is taken, it gets no records");
    }

    @Test
    void aServiceThatStayedWhileCoreWasAwayIsNotSaidToBeTaken() {
        StringWriter said = new StringWriter();
        system.getLogger("logging.core").addHandler(new StreamHandler(said));
        whiteboard.add(service, named("audit"));

        new Whiteboard(system).add(service, named("audit"));

        assertThat(system.slots().get("audit").handler()).isSameAs(service);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aSlotThatAConfigurationFillsStaysAsItIs() {
        Slot configured = new Slot("file", 0, HoldPolicy.DEFAULT);
        configured.setSpec(Map.of("class", "FileHandler"));
        system.slots().put(configured);

        whiteboard.add(service, named("file"));

        assertThat(configured.handler()).isNull();
    }

    @Test
    void whatLeavesTakesNoOtherSlotAlong() {
        StreamHandler other = new StreamHandler(new StringWriter());
        whiteboard.add(service, named("one"));
        whiteboard.add(other, named("two"));

        whiteboard.remove(service);

        assertThat(List.of(system.slots().get("two").handler())).containsExactly(other);
        assertThat(system.slots().get("one").handler()).isNull();
    }

    @Test
    void aServiceThatWaitsGetsTheNameWhenTheOtherLeaves() {
        StringWriter late = new StringWriter();
        whiteboard.add(service, named("audit"));
        whiteboard.add(new StreamHandler(late), named("audit"));
        system.root().addSlot(system.slots().get("audit"));

        whiteboard.remove(service);
        system.root().error("to the other");

        assertThat(late).hasToString("to the other\n");
        assertThat(text).hasToString("");
    }

    @Test
    void aServiceIsBackWhenTheConfigurationHasGivenItsNameUp() {
        Configurator configurator = new Configurator(system);
        Map<String, Object> attached = Map.of("version", 1, "root", Map.of("handlers", List.of("audit")));
        configurator.whiteboard().add(service, named("audit"));
        configurator.apply("test", attached);
        system.root().error("one");

        Map<String, Object> taken = new HashMap<>(attached);
        taken.put("handlers", Map.of("audit", Map.of("class", "NullHandler")));
        configurator.apply("test", taken);
        system.root().error("not for the service");
        configurator.apply("test", Map.of("version", 1));
        configurator.apply("test", attached);
        system.root().error("two");

        assertThat(text).hasToString("one\ntwo\n");
    }

    @Test
    void aConcurrentServiceThatComesBackWritesAgain() {
        List<String> written = new ArrayList<>();
        Handler concurrent = new Handler() {
            @Override
            protected boolean isConcurrent() {
                return true;
            }

            @Override
            protected void emit(LogRecord record) {
                if (isRetired()) {
                    throw retiredSignal();
                }
                written.add(record.getMessage());
            }
        };
        whiteboard.add(concurrent, named("audit"));
        system.root().addSlot(system.slots().get("audit"));
        system.root().error("one");
        whiteboard.remove(concurrent);
        system.root().error("two");
        whiteboard.add(concurrent, named("audit"));
        system.root().error("three");

        assertThat(written).containsExactly("one", "two", "three");
    }

    @Test
    @Timeout(40)
    void aServiceThatHangsOnWhatItsSlotHeldKeepsNeitherConfigurationsNorOthers() {
        CountDownLatch release = new CountDownLatch(1);
        Handler hangs = new Handler() {
            @Override
            protected void emit(LogRecord record) throws InterruptedException {
                release.await();
            }
        };
        system.getLogger("logging.core").setPropagate(false);
        Slot slot = new Slot("stuck", 0, HoldPolicy.DEFAULT);
        system.slots().put(slot);
        system.root().addSlot(slot);
        system.root().error("held");
        whiteboard.add(hangs, named("stuck"));

        long start = System.nanoTime();
        whiteboard.add(service, named("audit"));
        whiteboard.settle();
        whiteboard.remove(hangs);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));

        assertThat(system.slots().get("audit").handler()).isSameAs(service);
        assertThat(system.errors().total()).isPositive();
        whiteboard.add(new StreamHandler(text), named("stuck"));

        release.countDown();
        await("who left meanwhile does not stay, and who waited for the name has it")
                .until(() -> slot.handler() instanceof StreamHandler);
        system.root().error("later");
        assertThat(text).hasToString("later\n");
    }
}
