// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ThrownTest {

    @Test
    void printsEveryKindOfFrameAsTheJdkDoes() {
        Exception exception = new IllegalStateException("no stock left");
        exception.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.acme.Shop", "buy", "Shop.java", 42),
            new StackTraceElement("com.acme.Shop", "buy", "Shop.java", -1),
            new StackTraceElement("com.acme.Shop", "buy", null, 42),
            new StackTraceElement("com.acme.Shop", "buy", "Shop.java", -2),
            new StackTraceElement("app", null, null, "com.acme.Shop", "buy", "Shop.java", 0),
            new StackTraceElement("plugins", null, null, "com.acme.Shop", "buy", "Shop.java", 7),
            new StackTraceElement(null, "acme", "1.0", "com.acme.Shop", "buy", "Shop.java", 7),
            new StackTraceElement("plugins", "acme", "1.0", "com.acme.Shop", "buy", "Shop.java", 7),
        });

        String expected = jdk(exception).replace("app//", "");

        assertThat(Thrown.of(exception).stackTrace()).isEqualTo(expected);
    }

    @Test
    void printsARealExceptionWithCauseAndSuppressedOnesAsTheJdkDoes() {
        Exception cause = new IllegalArgumentException("cause");
        cause.addSuppressed(new IllegalStateException("suppressed"));
        Exception exception = new IllegalStateException("outer", cause);

        assertThat(Thrown.of(exception).stackTrace()).isEqualTo(jdk(exception));
    }

    @Test
    void printsFramesOfTheJdkAsTheJdkDoes() {
        Exception deep = org.junit.jupiter.api.Assertions.assertThrows(
                NumberFormatException.class,
                () -> java.util.stream.Stream.of("x")
                        .mapToInt(Integer::parseInt)
                        .sum());

        assertThat(Thrown.of(deep).stackTrace()).isEqualTo(jdk(deep)).contains("\tat java.base/java.lang.Integer");
    }

    private static String jdk(Throwable exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing().replace("\r\n", "\n");
    }
}
