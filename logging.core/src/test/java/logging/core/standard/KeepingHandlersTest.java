// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.handlers.MemoryHandler;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.RecordQueue;
import logging.api.handlers.WhenFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory and queue handlers in configurations. */
class KeepingHandlersTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);
    private final StringWriter out = new StringWriter();

    @AfterEach
    void shutdown() {
        system.shutdown();
    }

    private Map<String, Object> document(Map<String, Object> keeping) {
        return Map.of(
                "version", 1,
                "handlers", Map.of("out", Map.of("class", "StreamHandler", "stream", out), "keeping", keeping),
                "root", Map.of("level", "DEBUG", "handlers", List.of("keeping")));
    }

    private static Map<String, Object> with(Map<String, Object> section, String key, Object value) {
        Map<String, Object> more = new HashMap<>(section);
        more.put(key, value);
        return more;
    }

    private static final Map<String, Object> QUEUE =
            Map.of("class", "logging.handlers.QueueHandler", "handlers", List.of("out"));

    private QueueHandler queueHandler() {
        return (QueueHandler) system.handlers().byName("keeping");
    }

    @Test
    void aMemoryHandlerGetsItsTargetAndFlushLevelByName() {
        configurator.dictConfig(document(Map.of(
                "class", "logging.handlers.MemoryHandler",
                "capacity", 10,
                "flushLevel", "WARNING",
                "flushOnClose", false,
                "target", "out")));
        system.root().info("kept");
        assertThat(out).hasToString("");
        system.root().warning("flushes");
        assertThat(out).hasToString("kept\nflushes\n");
        assertThat(((MemoryHandler) system.handlers().byName("keeping")).flushOnClose())
                .isFalse();
    }

    @Test
    void aDocumentStartsTheListenerAndShutdownDeliversBeforeTheTargetsClose() {
        configurator.apply("test", document(QUEUE));
        assertThat(queueHandler().listener().isRunning()).isTrue();
        for (int i = 0; i < 100; i++) {
            system.root().info("%d", i);
        }
        assertThat(system.handlers().all()).extracting(Handler::name).containsExactly("out", "keeping");
        system.shutdown();
        assertThat(out.toString().lines()).hasSize(100);
    }

    @Test
    void dictConfigLeavesStartingToTheProgram() {
        configurator.dictConfig(document(QUEUE));
        system.root().info("queued");
        assertThat(queueHandler().listener().isRunning()).isFalse();
        assertThat(queueHandler().pending()).isEqualTo(1);
        queueHandler().listener().start();
        queueHandler().listener().stop();
        assertThat(out).hasToString("queued\n");
    }

    @Test
    void anotherDocumentReplacesTheQueueWithoutLoss() {
        configurator.apply("test", document(QUEUE));
        system.root().info("before");
        QueueHandler old = queueHandler();
        configurator.apply("test", document(with(QUEUE, "capacity", 5)));
        system.root().info("after");
        assertThat(queueHandler()).isNotSameAs(old);
        assertThat(old.listener().isRunning()).isFalse();
        queueHandler().listener().awaitIdle(Duration.ofSeconds(30));
        assertThat(out).hasToString("before\nafter\n");
    }

    @Test
    void readsThePolicy() {
        Map<String, Object> section = with(with(QUEUE, "whenFull", "drop-below-level"), "blockTimeout", 0.25);
        configurator.dictConfig(document(with(with(section, "dropBelow", "ERROR"), "capacity", 16)));
        assertThat(queueHandler().policy().whenFull()).isEqualTo(WhenFull.DROP_BELOW_LEVEL);
        assertThat(queueHandler().policy().blockTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(queueHandler().policy().dropBelow()).isEqualTo(Level.ERROR);
        assertThat(((RecordQueue) queueHandler().queue()).capacity()).isEqualTo(16);
    }

    @Test
    void takesQueuesAsObjectsByNameAndWithArguments() {
        LinkedBlockingQueue<LogRecord> given = new LinkedBlockingQueue<>();
        configurator.dictConfig(document(with(QUEUE, "queue", given)));
        assertThat(queueHandler().queue()).isSameAs(given);
        configurator.dictConfig(document(with(QUEUE, "queue", "queue.Queue")));
        assertThat(queueHandler().queue()).isInstanceOf(RecordQueue.class);
        Map<String, Object> small = Map.of("()", "queue.Queue", "maxsize", 3);
        configurator.dictConfig(
                document(with(with(QUEUE, "queue", small), "listener", "logging.handlers.QueueListener")));
        assertThat(((RecordQueue) queueHandler().queue()).capacity()).isEqualTo(3);
    }

    @Test
    void namesEverythingThatIsWrongWithAQueue() {
        Map<String, Object> wrong = Map.of(
                "class",
                "logging.handlers.QueueHandler",
                "queue",
                4,
                "capacity",
                0,
                "whenFull",
                "drop-all",
                "blockTimeout",
                -1,
                "handlers",
                List.of("out"));
        assertThatThrownBy(() -> configurator.dictConfig(document(wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "handlers.keeping.queue: Unable to configure handler 'keeping': Invalid queue specifier 4")
                .hasMessageContaining(
                        "handlers.keeping.capacity: Unable to configure handler 'keeping': expected 1 or more, was 0")
                .hasMessageContaining(
                        "expected one of block, block-with-timeout, drop-newest, drop-oldest, drop-below-level, was \"drop-all\"")
                .hasMessageContaining("expected 0 to 86400 seconds, was -1.0");
    }

    @Test
    void refusesListenersAndQueuesThatNobodyOffers() {
        assertThatThrownBy(() -> configurator.dictConfig(document(with(QUEUE, "listener", "no.such.Listener"))))
                .hasMessageContaining("Cannot resolve 'no.such.Listener'");
        assertThatThrownBy(
                        () -> configurator.dictConfig(document(with(QUEUE, "listener", Map.of("()", "queue.Queue")))))
                .hasMessageContaining("Invalid listener specifier");
        assertThatThrownBy(() -> configurator.dictConfig(document(with(QUEUE, "queue", Map.of("maxsize", 3)))))
                .hasMessageContaining("Invalid queue specifier {'maxsize': 3}");
        assertThatThrownBy(() ->
                        configurator.dictConfig(document(with(QUEUE, "queue", new ArrayBlockingQueue<>(1).iterator()))))
                .hasMessageContaining("Invalid queue specifier");
    }

    @Test
    void handlersBehindEachOtherAreMadeFromTheEnd() {
        configurator.dictConfig(Map.of(
                "version", 1,
                "handlers",
                        Map.of(
                                "a", Map.of("class", "logging.handlers.MemoryHandler", "capacity", 1, "target", "b"),
                                "b", Map.of("class", "logging.handlers.MemoryHandler", "capacity", 1, "target", "c"),
                                "c", Map.of("class", "StreamHandler", "stream", out)),
                "root", Map.of("handlers", List.of("a"))));
        assertThat(system.handlers().all()).extracting(Handler::name).containsExactly("c", "b", "a");
        system.root().warning("through both");
        assertThat(out).hasToString("through both\n");
    }

    @Test
    void requiresACapacityOfAMemoryHandler() {
        assertThatThrownBy(() -> configurator.dictConfig(document(Map.of("class", "logging.handlers.MemoryHandler"))))
                .hasMessageContaining(
                        "handlers.keeping.capacity: Unable to configure handler 'keeping': a number of records is required");
    }

    @Test
    void aQueueThatComesTakesMoreThanItHasRoomFor() {
        configurator.apply("test", document(with(QUEUE, "capacity", 100)));
        Slot slot = system.slots().get("keeping");
        slot.vacate(slot.handler(), Duration.ofSeconds(5));
        for (int i = 1; i <= 1_000; i++) {
            system.root().info("%d", i);
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            configurator.apply("test", document(with(QUEUE, "capacity", 101)));
            system.shutdown();
        });
        assertThat(out.toString().lines()).hasSize(1_000).startsWith("1", "2").endsWith("1000");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noThreadsRecordsOvertakeOneAnotherWhenAQueueComesAndGoes(boolean byDictConfig) throws Exception {
        List<Map<String, Object>> ways = List.of(
                document(QUEUE),
                document(with(QUEUE, "capacity", 5_000)),
                Map.of(
                        "version", 1,
                        "handlers", Map.of("out", Map.of("class", "StreamHandler", "stream", out)),
                        "root", Map.of("level", "DEBUG", "handlers", List.of("out"))));
        configurator.apply("test", ways.get(0));
        AtomicBoolean ended = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            for (int i = 1; !ended.get(); i++) {
                system.root().info("%d", i);
            }
        });
        thread.start();
        for (int i = 1; i <= 60; i++) {
            Map<String, Object> way = ways.get(i % ways.size());
            if (byDictConfig && way == ways.get(2)) {
                configurator.dictConfig(way);
            } else {
                configurator.apply("test", way);
            }
        }
        ended.set(true);
        thread.join();
        system.shutdown();

        List<Integer> numbers = out.toString().lines().map(Integer::valueOf).toList();
        assertThat(numbers).isNotEmpty().isSorted().doesNotHaveDuplicates().endsWith(numbers.size());
    }
}
