// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import logging.api.Handler;
import logging.api.HandlerHealth;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Options;
import logging.core.apply.History;
import org.junit.jupiter.api.Test;

class ManagementTest {

    private static final String[] TEXTS = {String.class.getName(), String.class.getName()};

    /** Handlers that say how they are. */
    private record Telling(Supplier<HandlerHealth> answer) implements HandlerFactory {

        @Override
        public Set<String> classNames() {
            return Set.of("test.TellingHandler");
        }

        @Override
        public Handler create(String className, Options options) {
            return new Handler() {
                @Override
                protected void emit(LogRecord record) {}

                @Override
                public HandlerHealth health() {
                    return answer.get();
                }
            };
        }
    }

    @Test
    void showsWhatAHandlerSaysOfItsHealthEvenIfItFailsToSay() {
        LoggingSystem system = LoggingSystem.create();
        LoggingConfigurator configurator = LoggingConfig.configurator(system);
        AtomicReference<HandlerHealth> answer =
                new AtomicReference<>(new HandlerHealth("DOWN", Map.of("peer", "tcp:localhost:9")));
        configurator.add(new Telling(() -> Objects.requireNonNull(answer.get(), "gone")));
        configurator.apply(
                "logging",
                Map.of(
                        "version", 1,
                        "handlers", Map.of("net", Map.of("class", "TellingHandler")),
                        "root", Map.of("handlers", List.of("net"))));
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        Status status =
                new Status(system, configurator, new History(system.memory()), new TemporaryLevels(system, timer));
        Management bean = new Management(system, status);

        assertThat(status.status().slots().get("net").health()).isEqualTo(answer.get());
        assertThat(bean.getHandlers().get("net"))
                .isEqualTo("BOUND accepted=0 written=0 dropped=0 failed=0 held=0 health=DOWN{peer=tcp:localhost:9}");
        answer.set(null);
        assertThat(bean.getHandlers().get("net"))
                .endsWith(" health=UNKNOWN{error=java.lang.NullPointerException: gone}");
        timer.shutdownNow();
    }

    @Test
    void showsAndChangesThingsThroughJmx() throws Exception {
        LoggingSystem system = LoggingSystem.create();
        LoggingConfigurator configurator = LoggingConfig.configurator(system);
        configurator.apply(
                "logging",
                Map.of(
                        "version", 1,
                        "handlers", Map.of("out", Map.of("class", "StreamHandler")),
                        "root", Map.of("level", "ERROR", "handlers", List.of("out"))));
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        TemporaryLevels temporary = new TemporaryLevels(system, timer);
        Management bean =
                new Management(system, new Status(system, configurator, new History(system.memory()), temporary));
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("logging:type=Logging");
        bean.register();
        try {
            assertThat(server.getAttribute(name, "Generation")).isEqualTo(1L);
            assertThat(String.valueOf(server.getAttribute(name, "Handlers"))).contains("accepted=0");
            String[] types = {String.class.getName(), String.class.getName(), long.class.getName()};
            server.invoke(name, "setTemporaryLevel", new Object[] {"a", "DEBUG", 0L}, types);
            assertThat(system.getLogger("a").isEnabledFor(10)).isTrue();
            assertThat(String.valueOf(server.getAttribute(name, "TemporaryLevels")))
                    .contains("key=a, value=DEBUG");
            assertThat(String.valueOf(server.getAttribute(name, "Loggers"))).contains("key=root, value=40");
            assertThat((String[]) server.getAttribute(name, "Problems")).isEmpty();
            assertThat((String[]) server.getAttribute(name, "Waiting")).isEmpty();
            for (String count : List.of("BootHeld", "BootDropped", "DepartedDropped")) {
                assertThat(server.getAttribute(name, count)).isEqualTo(0L);
            }
            configurator.apply("logging", Map.of("version", 1));
            server.invoke(name, "rollback", new Object[] {1L}, new String[] {long.class.getName()});
            assertThat((String[]) server.getAttribute(name, "History"))
                    .hasSize(3)
                    .allSatisfy(text -> assertThat(text).matches("\\d at \\S+ by logging"));
            assertThat(String.valueOf(server.getAttribute(name, "Loggers"))).contains("key=root, value=40");
            assertThat((String) server.invoke(name, "explain", new Object[] {"a.b", "DEBUG"}, TEXTS))
                    .contains("DEBUG, set on a for a time");
            server.invoke(name, "endTemporaryLevel", new Object[] {"a"}, new String[] {String.class.getName()});
            assertThat(system.getLogger("a").isEnabledFor(10)).isFalse();
        } finally {
            bean.unregister();
            timer.shutdownNow();
        }
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void aFailureToRegisterOrToLeaveIsCountedAndHurtsNobody() {
        LoggingSystem system = LoggingSystem.create();
        Management bean = new Management(system, null);
        long before = system.errors().total();

        bean.unregister();

        assertThat(system.errors().total()).isEqualTo(before + 1);
    }

    @Test
    void aSecondBeanTakesThePlaceOfTheFirst() throws Exception {
        LoggingSystem system = LoggingSystem.create();
        LoggingConfigurator configurator = LoggingConfig.configurator(system);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        Status status =
                new Status(system, configurator, new History(system.memory()), new TemporaryLevels(system, timer));
        Management second = new Management(system, status);
        new Management(LoggingSystem.create(), null).register();
        second.register();
        try {
            configurator.apply("logging", Map.of("version", 1));
            assertThat(ManagementFactory.getPlatformMBeanServer()
                            .getAttribute(new ObjectName("logging:type=Logging"), "Generation"))
                    .isEqualTo(1L);
        } finally {
            second.unregister();
            timer.shutdownNow();
        }
    }
}
