// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What CPython's {@code BaseTest} gives its tests: a system of their own, whose root writes lines to a text. */
abstract class BaseTest {

    static final String LOG_FORMAT = "%(name)s -> %(levelname)s: %(message)s";

    private static final Pattern LINE = Pattern.compile("^([\\w.]+) -> (\\w+): (\\d+)$");

    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
    final StringWriter stream = new StringWriter();
    final StreamHandler rootHandler = new StreamHandler(stream);
    final Logger root = system.root();
    private int messages;

    BaseTest() {
        root.setLevel(Level.DEBUG);
        rootHandler.setFormatter(new Formatter(LOG_FORMAT));
        root.addHandler(rootHandler);
    }

    final Logger getLogger(String name) {
        return system.getLogger(name);
    }

    final String nextMessage() {
        return Integer.toString(++messages);
    }

    final String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Every line of the root's stream, each as {@code name LEVEL number}. */
    final void assertLogLines(String... expected) {
        assertThat(lines(stream.toString())).containsExactly(expected);
    }

    final void assertLogLines(List<String> expected) {
        assertThat(lines(stream.toString())).containsExactlyElementsOf(expected);
    }

    static List<String> lines(String text) {
        return text.lines().map(BaseTest::parts).toList();
    }

    private static String parts(String line) {
        var matcher = LINE.matcher(line);
        return matcher.find()
                ? matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3)
                : "no match: " + line;
    }
}
