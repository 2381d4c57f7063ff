// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What loggers and handlers have in common. */
class FiltererTest {

    private static final LoggingSystem SYSTEM = LoggingSystem.create();

    static Stream<Filterer> both() {
        return Stream.of(SYSTEM.getLogger("filterer"), new NullHandler());
    }

    @ParameterizedTest
    @MethodSource("both")
    void anEqualFilterIsAddedOnceAndRemovedByAnEqualOne(Filterer filterer) {
        filterer.addFilter(new NameFilter("a"));
        filterer.addFilter(new NameFilter("a"));
        assertThat(filterer.filters()).hasSize(1);
        filterer.removeFilter(new NameFilter("b"));
        assertThat(filterer.filters()).hasSize(1);
        filterer.removeFilter(new NameFilter("a"));
        assertThat(filterer.filters()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void filtersAreReplacedByOthersInTheirOrder(Filterer filterer) {
        Filter a = new NameFilter("a");
        Filter b = new NameFilter("b");
        filterer.setFilters(List.of(a, b, new NameFilter("a")));
        assertThat(filterer.filters()).containsExactly(a, b);
        filterer.setFilters(List.of(b, a));
        assertThat(filterer.filters()).containsExactly(b, a);
        filterer.setFilters(List.of());
        assertThat(filterer.filters()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void noFilterIsNoneAtAll(Filterer filterer) {
        Filter a = new NameFilter("a");
        filterer.setFilters(List.of(a));
        assertThatThrownBy(() -> filterer.setFilters(Arrays.asList(a, null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> filterer.addFilter(null)).isInstanceOf(NullPointerException.class);
        assertThat(filterer.filters()).containsExactly(a);
        filterer.setFilters(List.of());
    }

    /** One filter of a pair: notes that a record met it. */
    private record Half(String name) implements Filter {
        @Override
        @SuppressWarnings("unchecked") // the message is made below
        public LogRecord filter(LogRecord record) {
            ((List<Object>) record.msg()).add(name);
            return record;
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aRecordMeetsTheFiltersOfOneTime(Filterer filterer) throws InterruptedException {
        List<Filter> one = List.of(new Half("a"), new Half("b"));
        List<Filter> other = List.of(new Half("c"), new Half("d"));
        filterer.setFilters(one);
        Logger logger = SYSTEM.getLogger("filterer");
        Handler handler = filterer instanceof Handler its ? its : new NullHandler();
        Set<String> met = ConcurrentHashMap.newKeySet();
        logger.setPropagate(false);
        logger.addHandler(handler);
        Thread caller = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                List<String> seen = new ArrayList<>();
                logger.critical(seen);
                met.add(String.join("", seen));
            }
        });
        caller.start();
        for (int i = 0; i < 20_000 || met.size() < 2; i++) {
            filterer.setFilters(i % 2 == 0 ? other : one);
        }
        caller.interrupt();
        caller.join();
        assertThat(met).containsExactlyInAnyOrder("ab", "cd");
        filterer.setFilters(List.of());
        logger.removeHandler(handler);
    }
}
