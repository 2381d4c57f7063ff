// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who stands in for a handler that has been away too long gets its records in their order. */
class StandInTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Takes records from several threads at once, and waits within the first. */
    private final Handler standIn = new Handler() {
        @Override
        protected boolean isConcurrent() {
            return true;
        }

        @Override
        protected void emit(LogRecord record) throws InterruptedException {
            if (record.getMessage().equals("held 1")) {
                first.countDown();
                goOn.await();
            }
            taken.add(record.getMessage());
        }
    };

    private final HoldPolicy policy = new HoldPolicy(100, 1 << 20, Duration.ofMillis(1), Duration.ZERO);
    private final Slot away = new Slot("away", Level.NOTSET, policy);

    private LogRecord record(String text) {
        return new LogRecord(system, "l", Level.INFO, null, text, null, null, null);
    }

    @Test
    void aRecordDoesNotOvertakeTheHeldOnes() throws InterruptedException {
        away.handle(record("held 1"));
        away.handle(record("held 2"));
        await().until(() -> away.status().state().equals("EXPIRED"));
        away.setFallback(standIn.slot());

        Thread diverting = new Thread(() -> away.handle(record("other")));
        diverting.start();
        first.await();
        away.handle(record("new"));
        goOn.countDown();
        diverting.join();

        away.handle(record("last"));
        assertThat(taken).containsSubsequence("held 1", "held 2", "new", "last").contains("other");
        assertThat(away.status().dropped()).isEqualTo(5);
        assertThat(away.status().accepted()).isEqualTo(5);
    }

    @Test
    void theHandlerThatComesBackTakesOverAgain() {
        away.handle(record("held 2"));
        await().until(() -> away.status().state().equals("EXPIRED"));
        away.setFallback(standIn.slot());
        away.handle(record("diverted"));
        assertThat(taken).containsExactly("held 2", "diverted");

        Noting back = new Noting();
        away.bind(back, Duration.ofSeconds(1));
        away.handle(record("its own"));
        away.setFallback(null);
        away.vacate(back, Duration.ofSeconds(1));
        away.handle(record("held again"));
        assertThat(back.noted).containsExactly("its own");
        assertThat(taken).hasSize(2);
        assertThat(away.status().held()).isEqualTo(1);
    }

    private static final class Noting extends Handler {
        private final List<String> noted = new CopyOnWriteArrayList<>();

        @Override
        protected void emit(LogRecord record) {
            noted.add(record.getMessage());
        }
    }
}
