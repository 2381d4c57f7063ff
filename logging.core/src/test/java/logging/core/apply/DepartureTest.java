// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.Draft;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import org.junit.jupiter.api.Test;

/** Families that leave at the worst moment: while their handlers are made. */
class DepartureTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Families families = new Families();
    private final Applier applier = new Applier(system, families, new History(system.memory()));
    private final Logger log = system.getLogger("shop");
    private final List<String> written = new ArrayList<>();
    private final List<Handler> aborted = new ArrayList<>();
    private final Family family = new Family();
    private Preparation preparation = () -> {};

    private interface Preparation {
        void run() throws IOException;
    }

    private final class Noting extends Handler {
        @Override
        public void prepare() throws IOException {
            preparation.run();
        }

        @Override
        public void abort() {
            aborted.add(this);
            super.abort();
        }

        @Override
        protected void emit(LogRecord record) {
            written.add(format(record));
        }
    }

    private final class Family implements HandlerFactory {
        @Override
        public Set<String> classNames() {
            return Set.of("test.NotingHandler");
        }

        @Override
        public Handler create(String name, Options options) {
            return new Noting();
        }
    }

    private void come() {
        families.add(family, 0);
        applier.arrived(family.classNames());
    }

    private void go() {
        families.remove(family);
        applier.left(family.classNames(), new ClassLoader() {});
    }

    private void configure(String className) {
        Map<String, Object> document = Map.of(
                "version", 1,
                "handlers", Map.of("main", Map.of("class", className)),
                "root", Map.of("level", "INFO", "handlers", List.of("main")));
        applier.state(new Draft("test", document, Map.of(), List.of()));
    }

    private Slot slot() {
        return system.slots().get("main");
    }

    @Test
    void whileAConfigurationIsApplied() {
        come();
        preparation = this::go;
        configure("test.NotingHandler");

        assertThat(slot().handler()).isNull();
        log.info("held");
        preparation = () -> {};
        come();
        assertThat(written).containsExactly("held");
    }

    @Test
    void whileItsHandlerComesBack() {
        come();
        configure("test.NotingHandler");
        go();
        preparation = this::go;
        come();

        assertThat(slot().handler()).isNull();
    }

    @Test
    void aHandlerThatCannotComeBackIsAborted() {
        come();
        configure("test.NotingHandler");
        go();
        preparation = () -> {
            throw new IOException("disk gone");
        };
        come();

        assertThat(slot().handler()).isNull();
        assertThat(aborted).hasSize(1);
    }

    @Test
    void aHandlerOfAnotherClassDoesNotStandInForOneThatIsAway() {
        come();
        configure("test.NotingHandler");
        configure("elsewhere.QuiteDifferentHandler");
        log.info("for the other one");

        assertThat(written).isEmpty();
        assertThat(slot().status().held()).isEqualTo(1);
    }

    @Test
    void afterItsEndAnApplierChangesNothingMore() {
        come();
        configure("test.NotingHandler");
        applier.close();
        go();

        assertThat(slot().handler()).isNotNull();
        assertThatThrownBy(() -> configure("test.NotingHandler")).isInstanceOf(IllegalStateException.class);
    }
}
