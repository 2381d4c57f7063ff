// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final LoggingSystem system = LoggingSystem.create();
    // guarded by: the handler's lock
    private int written;

    private LogRecord record() {
        return new LogRecord(system, "shop", Level.INFO, null, "one", null, null, null);
    }

    private static FutureTask<Boolean> started(Callable<Boolean> work) {
        FutureTask<Boolean> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    @Test
    void aHandlerThatIsSlowButGetsOnIsWaitedFor() throws Exception {
        Handler slow = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                long end = System.nanoTime() + PATIENCE.toNanos() / 2;
                while (System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                written++;
            }
        };
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(started(() -> {
                Tally.Place call = slow.emits().begin();
                boolean done = Turn.emit(slow.slot(), slow, record(), PATIENCE);
                slow.emits().end(call);
                return done;
            }));
        }
        for (Future<Boolean> call : calls) {
            assertThat(call.get()).isTrue();
        }
        assertThat(written).isEqualTo(8);
    }

    @Test
    void aHandlerThatGetsNowhereIsNot() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Handler stuck = new Handler() {
            @Override
            protected void emit(LogRecord record) throws Exception {
                entered.countDown();
                end.await();
            }
        };
        FutureTask<Boolean> first = started(() -> Turn.emit(stuck.slot(), stuck, record(), PATIENCE));
        entered.await();

        assertThatThrownBy(() -> Turn.emit(stuck.slot(), stuck, record(), PATIENCE))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("ended no call");
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
