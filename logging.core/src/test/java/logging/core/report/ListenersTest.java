// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.ConfigurationListener;
import logging.api.config.Generation;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Those who hear what becomes of configurations, and the events that one of them posts. */
class ListenersTest {

    private static final Generation FIRST = new Generation(1, Instant.EPOCH, "logging", Map.of(), Map.of());
    private static final List<Problem> WARNINGS = List.of(Problem.warning("colour", "unknown key"));
    private static final List<Problem> PROBLEMS = List.of(Problem.error("root.level", "Unknown level: 'X'"));

    private final LoggingSystem system = LoggingSystem.create();
    private final Listeners listeners = new Listeners(system);
    private final List<Event> events = new ArrayList<>();
    private final EventAdmin admin = new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            events.add(event);
        }

        @Override
        public void sendEvent(Event event) {
            throw new AssertionError("a configuration waits for nobody who hears of it");
        }
    };

    private static List<Problem> refuse() {
        throw new ConfigurationException(PROBLEMS);
    }

    @Test
    void postsWhatWasApplied() {
        listeners.add(new EventReporter(admin));

        assertThat(listeners.tell(() -> WARNINGS, () -> FIRST)).isEqualTo(WARNINGS);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo("logging/configuration/APPLIED");
            assertThat(event.getProperty("generation")).isEqualTo(1L);
            assertThat(event.getProperty("source")).isEqualTo("logging");
            assertThat((String[]) event.getProperty("warnings"))
                    .containsExactly(WARNINGS.get(0).toString());
        });
    }

    @Test
    void leavesOutTheSourceOfADictConfig() {
        Generation unnamed = new Generation(7, Instant.EPOCH, null, Map.of(), Map.of());
        listeners.add(new EventReporter(admin));

        listeners.tell(List::of, () -> unnamed);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.containsProperty("source")).isFalse();
            assertThat(event.getProperty("generation")).isEqualTo(7L);
        });
    }

    @Test
    void postsWhyADocumentWasRefusedAndStillThrows() {
        listeners.add(new EventReporter(admin));

        assertThatThrownBy(() -> listeners.tell(ListenersTest::refuse, () -> FIRST))
                .isInstanceOf(ConfigurationException.class);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo("logging/configuration/REFUSED");
            assertThat((String[]) event.getProperty("problems"))
                    .containsExactly(PROBLEMS.get(0).toString());
            assertThat(event.containsProperty("pids")).isFalse();
            assertThat(event.containsProperty("files")).isFalse();
        });
    }

    @Test
    void namesPidsAndFilesOfARefusalOnce() {
        Problem root = PROBLEMS.get(0);
        new EventReporter(admin)
                .refused(List.of(
                        root,
                        root.from("PID logging.logger~a"),
                        root.from("PID logging, file /etc/b.cfg"),
                        root.from("PID logging, file /etc/b.cfg"),
                        root.from("PID logging.logger~z, file /etc/a.cfg")));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat((String[]) event.getProperty("pids"))
                    .containsExactly("logging", "logging.logger~a", "logging.logger~z");
            assertThat((String[]) event.getProperty("files")).containsExactly("/etc/a.cfg", "/etc/b.cfg");
        });
    }

    static List<Runnable> hostileDeeds() {
        return List.of(
                () -> {
                    throw new IllegalStateException("boom");
                },
                () -> {
                    throw new NoClassDefFoundError("boom");
                },
                () -> {
                    throw new AssertionError("boom");
                },
                () -> deeper(0),
                () -> {
                    throw new OutOfMemoryError("boom");
                },
                () -> sneak(new InterruptedException("boom")));
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }

    @SuppressWarnings("unchecked") // the compiler is to believe it
    private static <T extends Throwable> void sneak(Throwable checked) throws T {
        throw (T) checked;
    }

    @ParameterizedTest
    @MethodSource("hostileDeeds")
    void aListenerThatThrowsIsCountedAndHidesNothingFromTheNext(Runnable deed) {
        ConfigurationListener hostile = new ConfigurationListener() {
            @Override
            public void applied(Generation generation, List<Problem> warnings) {
                deed.run();
            }

            @Override
            public void refused(List<Problem> problems) {
                deed.run();
            }
        };
        long before = system.errors().total();
        listeners.add(hostile);
        listeners.add(new EventReporter(admin));

        assertThat(listeners.tell(() -> WARNINGS, () -> FIRST)).isEqualTo(WARNINGS);
        assertThatThrownBy(() -> listeners.tell(ListenersTest::refuse, () -> FIRST))
                .isInstanceOf(ConfigurationException.class);

        assertThat(events).hasSize(2);
        assertThat(system.errors().total()).isEqualTo(before + 2);
    }

    @Test
    void aListenerThatLeftHearsNoMore() {
        EventReporter reporter = new EventReporter(admin);
        listeners.add(reporter);
        listeners.remove(reporter);

        listeners.tell(List::of, () -> FIRST);

        assertThat(events).isEmpty();
    }
}
