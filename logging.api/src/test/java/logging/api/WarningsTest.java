// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import logging.api.capture.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name; for Java's lack of warnings, standard error stands in, for {@code py.warnings} its logger. */
class WarningsTest {

    private final PrintStream real = System.err;
    private final Logger logger = Logging.getLogger("sys.stderr");

    @AfterEach
    void restore() {
        Capture.captureWarnings(false);
        System.setErr(real);
        logger.handlers().forEach(logger::removeHandler);
    }

    @Test
    void test_warnings() {
        StringWriter stream = new StringWriter();
        StreamHandler handler = new StreamHandler(stream);
        logger.addHandler(handler);
        Capture.captureWarnings(true);
        System.err.println("I'm warning you...");
        assertThat(stream.toString()).contains("I'm warning you...");
        // what goes to a stream of the caller's own is not captured
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PrintStream(file, true, StandardCharsets.UTF_8).println("Explicit");
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("Explicit" + System.lineSeparator());
        assertThat(stream.toString()).doesNotContain("Explicit");
        Capture.captureWarnings(false);
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        System.err.println("not captured any more");
        assertThat(stream.toString()).doesNotContain("not captured");
        assertThat(handler.slot().status().written()).isEqualTo(1);
    }

    @Test
    void test_warnings_no_handlers() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        Capture.captureWarnings(true);
        assertThat(logger.handlers()).isEmpty();
        System.err.println("Explicit");
        assertThat(logger.handlers()).hasSize(1);
        assertThat(logger.handlers().get(0)).isInstanceOf(NullHandler.class);
    }
}
