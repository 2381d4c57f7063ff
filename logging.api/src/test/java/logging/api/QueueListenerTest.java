// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name; the queue is one of the JDK's. */
class QueueListenerTest extends BaseTest {

    private static final int REPEAT = 20;

    private final AtomicInteger handled = new AtomicInteger();

    private void setupAndLog(Queue<LogRecord> queue, int ident) {
        Logger logger = getLogger("test_logger_with_id_" + ident);
        logger.setLevel(Level.DEBUG);
        QueueHandler handler = new QueueHandler(queue);
        logger.addHandler(handler);
        QueueListener listener = new QueueListener(queue) {
            @Override
            protected void handle(LogRecord record) {
                handled.incrementAndGet();
            }
        };
        listener.start();
        logger.info("one");
        logger.info("two");
        logger.info("three");
        logger.info("four");
        logger.info("five");
        listener.stop();
        logger.removeHandler(handler);
        handler.close();
    }

    @Test
    void test_handle_called_with_queue_queue() {
        for (int i = 0; i < REPEAT; i++) {
            setupAndLog(new LinkedBlockingQueue<>(), i);
        }
        assertThat(handled).hasValue(5 * REPEAT);
    }

    @Test
    void test_no_messages_in_queue_after_stop() {
        for (int i = 0; i < REPEAT; i++) {
            Queue<LogRecord> queue = new LinkedBlockingQueue<>();
            setupAndLog(queue, i);
            assertThat(queue).isEmpty();
        }
    }

    @Test
    void test_calls_task_done_after_stop() {
        QueueListener listener = new QueueListener(new LinkedBlockingQueue<>());
        listener.start();
        listener.stop();
        assertThat(listener.outstanding()).isZero();
        assertThat(listener.awaitIdle(Duration.ZERO)).isTrue();
    }
}
