// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import logging.api.Caller;
import logging.api.Filter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Log;
import logging.api.LogOptions;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggerAdapter;
import logging.api.LoggingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that nobody else uses goes into a queue as it is; any other is copied. */
class KeptRecordTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Logger log = system.getLogger("shop");
    private final RecordQueue queue = new RecordQueue();
    private final QueueHandler toQueue = new QueueHandler(queue);
    private final List<LogRecord> seen = new ArrayList<>();

    KeptRecordTest() {
        log.setLevel(Level.INFO);
        log.setPropagate(false);
    }

    /** Notes records, and what they are like when the call has them. */
    private class Noting extends Handler {
        @Override
        protected void emit(LogRecord record) {
            seen.add(record);
        }
    }

    /** Hands records on by hand, and notes them afterwards. */
    private final class Forwarding extends Handler {
        @Override
        protected void emit(LogRecord record) {
            toQueue.handle(record);
            system.getLogger("other").handle(record);
            seen.add(record);
        }
    }

    /** Templates that come again are merged late. */
    private LogRecord logged() {
        for (int i = 0; i < 3; i++) {
            queue.clear();
            log.info("%s of %d", "one", i);
        }
        return queue.poll();
    }

    @Test
    void theRecordOfACallGoesAsItIsToItsLastHandler() {
        log.addFilter(Filter.when(seen::add));
        log.addHandler(toQueue);

        LogRecord queued = logged();

        assertThat(queued).isSameAs(seen.get(2));
        assertThat(queued.isFrozen()).isTrue();
        assertThat(queued.getMessage()).isEqualTo("one of 2");
        assertThat(queued.msg()).isEqualTo("one of 2");
        assertThat(queued.args()).isNull();
        assertThat(queued.get("threadName")).isEqualTo(Thread.currentThread().getName());
    }

    static Stream<BiConsumer<Log, Object[]>> callsWithArrays() {
        String msg = "%s of %d";
        return Stream.of(
                (log, args) -> log.debug(msg, args),
                (log, args) -> log.info(msg, args),
                (log, args) -> log.warning(msg, args),
                (log, args) -> log.warn(msg, args),
                (log, args) -> log.error(msg, args),
                (log, args) -> log.critical(msg, args),
                (log, args) -> log.fatal(msg, args),
                (log, args) -> log.log(Level.INFO, msg, args),
                (log, args) -> log.log(Level.INFO, LogOptions.NONE, msg, args),
                (log, args) -> log.with(LogOptions.extra(Map.of())).info(msg, args),
                (log, args) -> new LoggerAdapter((Logger) log, Map.of()) {
                    @Override
                    protected Call process(Object ignored, Object[] none, LogOptions options) {
                        return new Call(msg, args, options);
                    }
                }.info("said otherwise"));
    }

    @ParameterizedTest
    @MethodSource("callsWithArrays")
    void argumentsOfTheProgramAreCopiedAllTheSame(BiConsumer<Log, Object[]> call) {
        log.setLevel(Level.DEBUG);
        log.addHandler(toQueue);
        Object[] own = {"one", 2};
        for (int i = 0; i < 3; i++) {
            queue.clear();
            call.accept(log, own);
        }
        own[0] = "changed";

        assertThat(queue.poll().getMessage()).isEqualTo("one of 2");
    }

    @Test
    void anArrayThatIsMissingStandsForNoArguments() {
        log.addHandler(new Noting());
        log.info("100 %", (Object[]) null);
        assertThat(seen.get(0).getMessage()).isEqualTo("100 %");
        assertThat(seen.get(0).args()).isNull();
    }

    @Test
    void aRecordThatAnotherHandlerGetsLaterIsCopied() {
        log.addHandler(toQueue);
        log.addHandler(new Noting());

        LogRecord queued = logged();

        assertThat(queued).isNotSameAs(seen.get(2));
        assertThat(seen.get(2).isFrozen()).isFalse();
        assertThat(seen.get(2).args()).containsExactly("one", 2);
    }

    @Test
    void aRecordThatAHandlerHandsOnIsCopied() {
        system.getLogger("other").addHandler(new QueueHandler(new RecordQueue()));
        log.addHandler(new Forwarding());

        assertThat(logged()).isNotSameAs(seen.get(2));
        assertThat(seen.get(2).isFrozen()).isFalse();
        assertThat(seen.get(2).args()).containsExactly("one", 2);
    }

    @Test
    void aRecordOfTheProgramOrOfItsFactoryIsCopied() {
        log.addHandler(toQueue);
        Object[] args = {"one", 2};
        LogRecord own = new LogRecord(system, "shop", Level.INFO, null, "%s of %d", args, null, null);
        for (int i = 0; i < 3; i++) {
            log.handle(own);
        }
        assertThat(own.isFrozen()).isFalse();

        var plain = system.records().factory();
        system.records().setFactory((home, name, level, msg, values, call, stack) -> {
            LogRecord made = plain.make(home, name, level, msg, values, call, stack);
            seen.add(made);
            return made;
        });
        assertThat(logged()).isNotSameAs(seen.get(2));
        assertThat(seen.get(2).isFrozen()).isFalse();
    }

    @Test
    void extraAttributesAreFrozen() {
        log.addHandler(toQueue);
        StringBuilder order = new StringBuilder("A1");
        for (int i = 0; i < 3; i++) {
            queue.clear();
            log.with(LogOptions.extra(Map.of("order", order))).info("%s of %d", "one", 2);
        }
        order.append("-changed");

        assertThat(queue.poll().get("order")).isEqualTo("A1");
    }

    @Test
    void aSuccessorGetsTheRecordAsItWas() {
        Handler successor = new Noting() {
            @Override
            protected boolean needsCaller() {
                return true;
            }

            @Override
            protected void emit(LogRecord record) {
                assertThat(record.isFrozen()).isFalse();
                assertThat(record.caller()).isNotEqualTo(Caller.UNKNOWN);
                super.emit(record);
            }
        };
        QueueHandler leaving = new QueueHandler() {
            @Override
            protected void enqueue(LogRecord record) {
                if (record.getMessage().endsWith("2")) {
                    slot().bind(successor, Duration.ofSeconds(1));
                }
                super.enqueue(record);
            }
        };
        log.addHandler(leaving);
        for (int i = 0; i < 3; i++) {
            log.info("%s of %d", "one", i);
        }

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).args()).containsExactly("one", 2);
        assertThat(seen.get(0).getMessage()).isEqualTo("one of 2");
        assertThat(system.errors().total()).isZero();
    }
}
