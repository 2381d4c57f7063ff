// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.HandlerFactory;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import org.junit.jupiter.api.Test;

/** Families and objects that come and go with a ranking, as OSGi's wiring brings them. */
class ConfiguratorTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Configurator configurator = new Configurator(system);
    private final List<String> written = new ArrayList<>();

    private HandlerFactory family(String mark) {
        return new HandlerFactory() {
            @Override
            public Set<String> classNames() {
                return Set.of("test.Marking");
            }

            @Override
            public Handler create(String className, Options options) {
                return new Handler() {
                    @Override
                    protected void emit(LogRecord record) {
                        written.add(mark + format(record));
                    }
                };
            }
        };
    }

    private static ObjectFactory objects(String name) {
        return new ObjectFactory() {
            @Override
            public boolean offers(String offered) {
                return offered.equals(name);
            }

            @Override
            public Object create(String offered, Options options) {
                return logging.api.Filter.named("shop");
            }
        };
    }

    private static Map<String, Object> document() {
        return Map.of(
                "version", 1,
                "handlers", Map.of("out", Map.of("class", "test.Marking")),
                "root", Map.of("handlers", List.of("out")));
    }

    @Test
    void theHighestRankingServesANameAndEqualsDoNotSwap() {
        HandlerFactory high = family("high ");
        configurator.add(family("low "), 0);
        configurator.add(high, 10);
        configurator.add(family("equal "), 10);
        configurator.apply("logging", document());

        system.root().error("one");

        assertThat(written).containsExactly("high one");
    }

    /** A family as one of a bundle of its own. */
    private HandlerFactory bundled(String mark) {
        HandlerFactory family = family(mark);
        Class<?>[] type = {HandlerFactory.class};
        ClassLoader bundle = new ClassLoader(HandlerFactory.class.getClassLoader()) {};
        return (HandlerFactory)
                Proxy.newProxyInstance(bundle, type, (self, method, given) -> method.invoke(family, given));
    }

    @Test
    void theNextFamilyTakesOverWhenTheHighestRankingLeaves() {
        HandlerFactory high = bundled("high ");
        configurator.add(bundled("low "), 0);
        configurator.add(high, 10);
        configurator.apply("logging", document());
        system.root().error("one");

        configurator.remove(high);
        system.root().error("two");

        assertThat(written).containsExactly("high one", "low two");
        assertThat(configurator.status().waiting()).isEmpty();
    }

    @Test
    void aFamilyThatServesNobodyTakesNoHandlerAlong() {
        HandlerFactory low = family("low ");
        configurator.add(low, 0);
        configurator.add(family("high "), 10);
        configurator.apply("logging", document());
        Handler handler = system.slots().get("out").handler();

        configurator.remove(low);
        system.root().error("one");

        assertThat(system.slots().get("out").handler()).isSameAs(handler);
        assertThat(written).containsExactly("high one");
    }

    @Test
    void recordsWaitForAFamilyThatLeftUntilItsSuccessorComes() {
        HandlerFactory first = family("first ");
        configurator.add(first, 0);
        configurator.apply("logging", document());
        configurator.remove(first);

        system.root().error("meanwhile");
        assertThat(written).isEmpty();
        assertThat(configurator.status().waiting()).containsExactly("test.Marking");
        configurator.add(family("second "), 0);

        assertThat(written).containsExactly("second meanwhile");
        assertThat(configurator.status().waiting()).isEmpty();
    }

    @Test
    void aHandlerServiceThatIsAwayIsNoClassToWaitFor() {
        Handler service = family("service ").create("test.Marking", null);
        configurator.whiteboard().add(service, Map.of(Whiteboard.NAME, "svc"));
        configurator.whiteboard().remove(service);

        assertThat(configurator.status().slots().get("svc").state()).isEqualTo("HOLDING");
        assertThat(configurator.status().waiting()).isEmpty();
    }

    @Test
    void afterItsEndFamiliesThatLeaveAreNotItsConcern() {
        HandlerFactory family = family("still ");
        configurator.add(family, 0);
        configurator.apply("logging", document());

        configurator.close();
        configurator.remove(family);
        system.root().error("here");

        assertThat(written).containsExactly("still here");
    }

    @Test
    void objectsThatLeftCannotBeNamed() {
        ObjectFactory factory = objects("test.Shop");
        Map<String, Object> document = Map.of("version", 1, "filters", Map.of("f", Map.of("()", "test.Shop")));
        configurator.add(factory, 3);
        assertThat(configurator.check(document)).isEmpty();

        configurator.remove(factory);

        assertThatThrownBy(() -> configurator.dictConfig(document))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Cannot resolve 'test.Shop'");
    }

    @Test
    void theTimerIsADaemonThatForgetsWhatWasCancelledAndKeepsNobodysLoader() throws Exception {
        ScheduledThreadPoolExecutor timer = Timer.start();
        try {
            Thread thread = timer.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getContextClassLoader()).isNull();

            timer.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);
            assertThat(timer.getQueue()).isEmpty();

            CountDownLatch late = new CountDownLatch(1);
            Future<?> pending = timer.schedule(late::countDown, 5, TimeUnit.MINUTES);
            timer.shutdown();
            assertThat(timer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(pending.isCancelled()).isTrue();
            assertThat(late.getCount()).isEqualTo(1);
        } finally {
            timer.shutdownNow();
        }
    }
}
