// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;

/** Families that come and go under a running configuration. */
class HoldTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Families families = new Families();
    private final Applier applier = new Applier(system, families, new History(system.memory()));
    private final Logger log = system.getLogger("shop");
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    /** A handler that notes what it gets. */
    private final class Noting extends Handler {
        @Override
        protected void emit(LogRecord record) {
            written.add(name() + ":" + format(record));
        }
    }

    /** A family of one class. */
    private final class Family implements HandlerFactory {
        private final String className;

        Family(String className) {
            this.className = className;
        }

        @Override
        public Set<String> classNames() {
            return Set.of(className);
        }

        @Override
        public Handler create(String name, Options options) {
            return new Noting();
        }
    }

    private final Family main = new Family("test.MainHandler");
    private final Family spare = new Family("test.SpareHandler");

    HoldTest() {
        families.add(new StandardObjects(system), 0);
    }

    private void come(Family family) {
        families.add(family, 0);
        applier.arrived(family.classNames());
    }

    private void go(Family family) {
        families.remove(family);
        applier.left(family.classNames(), new ClassLoader() {});
    }

    private List<Problem> state(Map<String, Object> document) {
        return applier.state(new Draft("test", document, Map.of(), List.of()));
    }

    private static Map<String, Object> document(Map<String, Object> hold) {
        return Map.of(
                "version", 1,
                "formatters", Map.of("f", Map.of("format", "<%(message)s>")),
                "handlers",
                        Map.of(
                                "main", Map.of("class", "test.MainHandler", "formatter", "f", "hold", hold),
                                "spare", Map.of("class", "test.SpareHandler")),
                "root", Map.of("level", "INFO", "handlers", List.of("main")));
    }

    @Test
    void holdsWhileTheFamilyIsAwayAndReplaysInOrderWithTheSameFormatter() {
        come(main);
        come(spare);
        state(document(Map.of()));
        log.info("one");
        go(main);
        log.info("two %d", 2);
        log.info("three");
        assertThat(written).containsExactly("main:<one>");
        assertThat(system.slots().get("main").status().held()).isEqualTo(2);

        come(main);
        log.info("four");

        assertThat(written).containsExactly("main:<one>", "main:<two 2>", "main:<three>", "main:<four>");
        assertThat(system.slots().get("main").status().closes()).isTrue();
    }

    /** A family as one of another bundle. */
    private static HandlerFactory newEdition(Family family) {
        Class<?>[] type = {HandlerFactory.class};
        ClassLoader bundle = new ClassLoader(HandlerFactory.class.getClassLoader()) {};
        return (HandlerFactory)
                Proxy.newProxyInstance(bundle, type, (self, method, given) -> method.invoke(family, given));
    }

    @Test
    void aNewEditionOfAFamilyThatIsStillHereTakesOverWithTheSameFormatter() {
        come(main);
        come(spare);
        state(document(Map.of()));
        Handler before = system.slots().get("main").handler();
        HandlerFactory next = newEdition(main);
        families.add(next, 1);
        applier.arrived(next.classNames());
        log.info("one");

        assertThat(system.slots().get("main").handler()).isNotSameAs(before);
        assertThat(before.isClosed()).isTrue();
        assertThat(written).containsExactly("main:<one>");
    }

    @Test
    void aConfigurationMayComeBeforeItsFamily() {
        come(spare);
        List<?> warnings = state(document(Map.of()));
        assertThat(warnings)
                .hasToString("[handlers.main.class: no family offers test.MainHandler yet; records are held]");
        log.info("early");
        come(main);
        assertThat(written).containsExactly("main:<early>");
    }

    @Test
    void theFallbackTakesOverOnceTheTimeIsUp() {
        come(main);
        come(spare);
        state(document(Map.of("time", 0, "fallback", "spare")));
        go(main);
        log.info("diverted");

        assertThat(written).containsExactly("spare:diverted");
        SlotStatus status = system.slots().get("main").status();
        assertThat(status.state()).isEqualTo("EXPIRED");
        assertThat(status.dropped()).isEqualTo(1);
        assertThat(status.closes()).isTrue();
    }

    @Test
    void whatWasDroppedStaysCountedWhenNoConfigurationNamesTheHandlerAnyMore() {
        come(main);
        come(spare);
        state(document(Map.of("records", 2, "block", 0)));
        go(main);
        log.info("held");
        log.info("held, too");
        log.info("no room");
        state(Map.of("version", 1));

        assertThat(system.slots().all()).isEmpty();
        assertThat(system.slots().departedDropped()).isEqualTo(3);
    }

    @Test
    void aFullHoldDropsAndCountsAndKeepsHigherLevels() {
        come(main);
        come(spare);
        state(document(Map.of("records", 2, "block", 0)));
        go(main);
        log.info("a");
        log.info("b");
        log.info("c");
        log.error("d");
        SlotStatus status = system.slots().get("main").status();
        assertThat(status.held()).isEqualTo(2);
        assertThat(status.dropped()).isEqualTo(2);
        assertThat(status.closes()).isTrue();

        come(main);
        assertThat(written).containsExactly("main:<b>", "main:<d>");
    }

    @Test
    void aHoldThatMakesNoSenseIsRefusedWithEveryProblem() {
        come(main);
        come(spare);
        assertThatThrownBy(() -> state(document(Map.of("records", 0, "time", "soon", "fallback", "spar", "tiem", 1))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("handlers.main.hold.records")
                .hasMessageContaining("handlers.main.hold.time: Unable to configure handler 'main': expected a number")
                .hasMessageContaining("no handler is named \"spar\", did you mean \"spare\"?")
                .hasMessageContaining("handlers.main.hold.tiem");
        assertThat(system.slots().all()).isEmpty();
    }

    @Test
    void anUnchangedHandlerStaysAndALevelChangeTouchesNoHandler() {
        come(main);
        come(spare);
        state(document(Map.of()));
        Slot slot = system.slots().get("main");
        Handler before = slot.handler();
        log.info("one");

        state(document(Map.of("records", 5)));

        assertThat(system.slots().get("main")).isSameAs(slot);
        assertThat(slot.handler()).isSameAs(before);
        assertThat(slot.status().accepted()).isEqualTo(1);
        assertThat(slot.quiesce(Duration.ofSeconds(1))).isTrue();
    }
}
