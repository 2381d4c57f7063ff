// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import logging.api.LogRecord;
import logging.api.Slot;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import logging.api.handlers.RecordQueue;
import logging.core.plan.References;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests of queue handlers and of references; they run as part of {@code ConfigDictTest}. */
abstract class ConfigDictQueuesTest extends ConfigDictListenTest {

    /** A listener of somebody else. */
    private static final class CustomListener extends QueueListener {

        @SuppressWarnings("unchecked")
        CustomListener(ConfigTest test, Options options) {
            super(
                    test.system,
                    options.object("queue", Queue.class),
                    (List<Slot>) options.object("handlers", List.class),
                    options.flag("respect_handler_level", false));
        }
    }

    @BeforeEach
    final void registerQueues() {
        Map<String, Function<Options, Object>> known = new HashMap<>();
        known.put("tests.queueMaker", options -> new LinkedBlockingQueue<LogRecord>());
        known.put("tests.CustomQueue", options -> new RecordQueue(options.integer("maxsize", 100)));
        known.put("tests.CustomQueueProtocol", options -> new ConcurrentLinkedQueue<LogRecord>());
        known.put("tests.CustomListener", options -> new CustomListener(this, options));
        known.put("tests.listenerMaker", this::listenerMaker);
        configurator.add(new ObjectFactory() {
            @Override
            public boolean offers(String name) {
                return known.containsKey(name);
            }

            @Override
            public Object create(String name, Options options) {
                return known.get(name).apply(options);
            }
        });
    }

    private QueueListener listenerMaker(Options options) {
        assertThat(options.given("arg1") && options.given("arg2")).isTrue();
        return new CustomListener(this, options);
    }

    private static Document queue(Object queue, Object listener) {
        Document document = Document.empty()
                .with("handlers/h1", Map.of("class", "logging.StreamHandler", "stream", "ext://sys.stdout"))
                .with("handlers/ah/class", "logging.handlers.QueueHandler")
                .with("handlers/ah/handlers", List.of("h1"))
                .with("root", Map.of("level", "DEBUG", "handlers", List.of("ah")));
        if (queue != null) {
            document.with("handlers/ah/queue", queue);
        }
        return listener == null ? document : document.with("handlers/ah/listener", listener);
    }

    private void assertDelivers(Object queue, Object listener) {
        apply(queue(queue, listener));
        QueueHandler handler = (QueueHandler) handler("ah");
        assertThat(system.handlers().names()).containsExactly("ah", "h1");
        assertThat(handler.listener()).isNotNull();
        assertThat(handler.listener().isRunning()).isFalse();
        handler.listener().start();
        try {
            system.root().debug("foo");
            system.root().info("bar");
            system.root().warning("baz");
            assertThat(handler.listener().awaitIdle(Duration.ofSeconds(30))).isTrue();
            assertLogLines("foo", "bar", "baz");
        } finally {
            handler.listener().stop();
        }
    }

    @Test
    void test_config_queue_handler() {
        Function<Options, Object> listenerFunction = options -> new CustomListener(this, options);
        Map<String, Object> maker = new HashMap<>();
        maker.put("()", "tests.listenerMaker");
        maker.put("arg1", null);
        maker.put("arg2", null);
        maker.put("respect_handler_level", true);
        List<Object> queues = Arrays.asList(
                null,
                "tests.queueMaker",
                "tests.CustomQueue",
                Map.of("()", "tests.CustomQueue", "maxsize", 10),
                Map.of("()", "tests.CustomQueueProtocol"),
                new RecordQueue(100),
                new ConcurrentLinkedQueue<LogRecord>());
        List<Object> listeners = Arrays.asList(null, "tests.CustomListener", maker, listenerFunction);
        for (Object queue : queues) {
            for (Object listener : listeners) {
                assertDelivers(queue, listener);
            }
        }
        assertBadPairsAreRefused(
                Arrays.asList(null, 4, int.class, "", "foo"), Arrays.asList(null, 4, int.class, "", "bar"));
    }

    private void assertBadPairsAreRefused(List<Object> queues, List<Object> listeners) {
        for (Object queue : queues) {
            for (Object listener : listeners) {
                if (queue != null || listener != null) {
                    assertRefused(queue(queue, listener), "Unable to configure handler 'ah'");
                }
            }
        }
    }

    @Test
    void test_config_queue_handler_invalid_config_does_not_create_multiprocessing_manager() {
        for (Object wrong : List.of(new Object(), List.of())) {
            assertRefused(
                    Document.empty()
                            .with(
                                    "handlers/queue_listener",
                                    Map.of("class", "logging.handlers.QueueHandler", "queue", wrong)),
                    "Invalid queue specifier");
        }
    }

    /** A queue handler of somebody else, which keeps the options it gets. */
    private static final class CustomQueueHandler extends QueueHandler {

        private final Map<String, Object> options;

        CustomQueueHandler(Options options) {
            super(new RecordQueue(10));
            this.options = Map.of("foo", options.text("foo", ""));
        }
    }

    @Test
    void test_kwargs_passing() {
        Function<Options, Object> function = CustomQueueHandler::new;
        apply(Document.empty()
                .with("handlers/custom", Map.of("()", function, "foo", "bar"))
                .with("root", Map.of("level", "DEBUG", "handlers", List.of("custom"))));
        assertThat(((CustomQueueHandler) handler("custom")).options).isEqualTo(Map.of("foo", "bar"));
    }

    private static final String ODD = "aplha numeric 1 %( - \u00a9 \u00a9\u00df\u00af";

    /** The mapping of CPython's test: nested, with keys of every kind. */
    private static Map<String, Object> baseConfig() {
        List<Object> nested = List.of("g", List.of("h", "i"), "j");
        Map<String, Object> nest4 = new HashMap<>(
                Map.of("d", "e", "f", 3, "alpha numeric 1 with spaces", 5, ODD, 9, "", 10, "somelist", nested));
        nest4.put("somedict", Map.of("a", 1, "a with 1 and space", 3, "a with ( and space", 4));
        Map<String, Object> adict = new HashMap<>(Map.of("d", "e", "f", 3, "alpha numeric 1 with spaces", 5, ODD, 9));
        adict.putAll(Map.of(
                "alpha numeric ] 1 with spaces", 15,
                "aplha ]] numeric 1 %( - \u00a9 \u00a9\u00df\u00af]", 19,
                " aplha [ numeric 1 %( - \u00a9 \u00a9\u00df\u00af] ", 11,
                " aplha ", 32,
                "", 10,
                "nest4", nest4));
        return Map.of(
                "atuple", List.of(1, 2, 3),
                "alist", List.of("a", "b", "c"),
                "adict", adict,
                "nest1", nested,
                "nest2", List.of("k", List.of("l", "m"), "n"),
                "nest3", List.of("o", "cfg://alist", "p"));
    }

    @Test
    void test_baseconfig() {
        References base = new References(baseConfig(), name -> null);
        Map<String, Object> expected = new LinkedHashMap<>(Map.of(
                "atuple[1]",
                2,
                "alist[1]",
                "b",
                "nest1[1][0]",
                "h",
                "nest2[1][1]",
                "m",
                "adict.d",
                "e",
                "adict[f]",
                3));
        expected.putAll(Map.of(
                "adict[alpha numeric 1 with spaces]",
                5,
                "adict[" + ODD + "]",
                9,
                "adict[]",
                10,
                "adict.nest4.d",
                "e",
                "adict.nest4[d]",
                "e",
                "adict[nest4].d",
                "e",
                "adict[nest4][f]",
                3,
                "adict[nest4][alpha numeric 1 with spaces]",
                5,
                "adict[nest4][" + ODD + "]",
                9,
                "adict[nest4][]",
                10));
        expected.putAll(Map.of(
                "adict[nest4][somelist][0]", "g",
                "adict[nest4][somelist][1][0]", "h",
                "adict[nest4][somelist][1][1]", "i",
                "adict[nest4][somelist][2]", "j",
                "adict[nest4].somedict.a", 1,
                "adict[nest4].somedict[a]", 1,
                "adict[nest4].somedict[a with 1 and space]", 3,
                "adict[nest4].somedict[a with ( and space]", 4,
                "adict.nest4.somelist[1][1]", "i",
                "adict.nest4.somelist[2]", "j"));
        expected.putAll(
                Map.of("adict.nest4.somedict.a", 1, "adict.nest4.somedict[a]", 1, "nest3[1]", List.of("a", "b", "c")));
        expected.forEach((path, value) ->
                assertThat(base.convert("cfg://" + path)).as(path).isEqualTo(value));
        assertNowhere(base);
    }

    private static void assertNowhere(References base) {
        // Python's KeyError names the key, its ValueError the path
        Map<String, String> nowhere = Map.of(
                "nosuch", "'nosuch'",
                "!", "Unable to convert '!'",
                "adict[2]", "2",
                "adict[alpha numeric ] 1 with spaces]", "'alpha numeric '",
                "adict[ aplha ]] numeric 1 %( - \u00a9 \u00a9\u00df\u00af] ]", "Unable to convert 'adict[ aplha ]]",
                "adict[ aplha [ numeric 1 %( - \u00a9 \u00a9\u00df\u00af] ]", "Unable to convert 'adict[ aplha [");
        nowhere.forEach((path, message) -> assertThatThrownBy(() -> base.convert("cfg://" + path))
                .as(path)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message));
    }
}
