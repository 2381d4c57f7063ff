// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.LinkedBlockingQueue;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class QueueHandlerTest extends BaseTest {

    private final LinkedBlockingQueue<LogRecord> queue = new LinkedBlockingQueue<>();
    private final QueueHandler handler = new QueueHandler(queue);
    private final Logger logger = getLogger("que");

    QueueHandlerTest() {
        logger.setPropagate(false);
        logger.setLevel(Level.WARNING);
        logger.addHandler(handler);
    }

    @Test
    void test_queue_handler() {
        logger.debug(nextMessage());
        assertThat(queue).isEmpty();
        logger.info(nextMessage());
        assertThat(queue).isEmpty();
        String msg = nextMessage();
        logger.warning(msg);
        LogRecord data = queue.remove();
        assertThat(data.name()).isEqualTo(logger.name());
        assertThat(data.msg()).isEqualTo(msg);
        assertThat(data.args()).isNull();
    }

    @Test
    void test_formatting() {
        String msg = nextMessage();
        handler.setFormatter(new Formatter(LOG_FORMAT));
        logger.warning(msg);
        LogRecord record = queue.remove();
        assertThat(record.msg()).isEqualTo("que -> WARNING: " + msg);
        assertThat(record.get("message")).isEqualTo("que -> WARNING: " + msg);
    }

    @Test
    void test_queue_listener() {
        RecordingHandler target = new RecordingHandler();
        QueueListener listener = new QueueListener(queue, target);
        listener.start();
        try {
            logThree();
        } finally {
            listener.stop();
            listener.stop();
        }
        assertThat(target.matches(Level.WARNING, "1")).isTrue();
        assertThat(target.matches(Level.ERROR, "2")).isTrue();
        assertThat(target.matches(Level.CRITICAL, "3")).isTrue();

        RecordingHandler strict = new RecordingHandler();
        strict.setLevel(Level.CRITICAL);
        listener = new QueueListener(queue, true, strict);
        listener.start();
        try {
            logThree();
        } finally {
            listener.stop();
        }
        assertThat(strict.messages()).containsExactly("6");
    }

    @Test
    void test_queue_listener_context_manager() {
        RecordingHandler target = new RecordingHandler();
        QueueListener listener = new QueueListener(queue, target);
        try (QueueListener running = listener) {
            running.start();
            assertThat(running.isRunning()).isTrue();
            logThree();
        }
        assertThat(listener.isRunning()).isFalse();
        assertThat(target.messages()).containsExactly("1", "2", "3");
    }

    @Test
    void test_queue_listener_multi_start() {
        QueueListener listener = new QueueListener(queue, new RecordingHandler());
        listener.start();
        assertThatThrownBy(listener::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Listener already started");
        listener.stop();
        listener.start();
        listener.stop();
        assertThat(listener.isRunning()).isFalse();
    }

    @Test
    void test_queue_listener_with_StreamHandler() {
        QueueListener listener = new QueueListener(queue, rootHandler);
        listener.start();
        logger.exception(new ArithmeticException("division by zero"), nextMessage());
        logger.with(LogOptions.NONE.withStackInfo(true)).error(nextMessage());
        listener.stop();
        assertThat(stream.toString().split("java.lang.ArithmeticException", -1)).hasSize(2);
        assertThat(stream.toString().split("Stack", -1)).hasSize(2);
    }

    @Test
    void test_queue_listener_with_multiple_handlers() {
        handler.setFormatter(rootHandler.formatter());
        logger.addHandler(rootHandler);
        QueueListener listener = new QueueListener(queue, handler);
        listener.start();
        logger.error("error");
        listener.stop();
        assertThat(stream.toString().strip()).isEqualTo("que -> ERROR: error");
    }

    private void logThree() {
        logger.warning(nextMessage());
        logger.error(nextMessage());
        logger.critical(nextMessage());
    }
}
