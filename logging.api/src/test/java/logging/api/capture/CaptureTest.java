// SPDX-License-Identifier: Apache-2.0
package logging.api.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import logging.api.CapturedStream;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import logging.api.kit.OwnThread;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is printed and what goes to {@code java.util.logging} becomes records, and nothing goes round in a circle. */
@Timeout(60)
class CaptureTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final LoggingSystem system = LoggingSystem.create();
    private final Capture capture = Capture.of(system);
    private final RecordingHandler recording = new RecordingHandler();

    @BeforeEach
    void replaceTheConsole() {
        PrintStream stream = new PrintStream(console, true, Charset.defaultCharset());
        System.setOut(stream);
        System.setErr(stream);
    }

    @AfterEach
    void giveBackEverything() {
        capture.setStandardOutput(false);
        capture.setStandardError(false);
        capture.setJavaUtilLogging(false);
        System.setOut(realOut);
        System.setErr(realErr);
    }

    private String printed() {
        return console.toString(Charset.defaultCharset());
    }

    @Test
    void linesOfBothStreamsGoToLoggersOfTheirOwn() {
        system.root().addHandler(recording);
        system.root().setLevel(Level.INFO);
        capture.setStandardOutput(true);
        capture.setStandardError(true);
        System.out.println("{} of the output");
        System.err.println("an error");
        assertThat(recording.records())
                .extracting(record -> record.name() + " " + record.levelno() + " " + record.getMessage())
                .containsExactly("sys.stdout 20 {} of the output", "sys.stderr 30 an error");
        assertThat(printed()).isEmpty();
        capture.setStandardOutput(false);
        capture.setStandardError(false);
        System.out.println("given back");
        assertThat(printed()).isEqualTo("given back\n");
        assertThat(recording.messages()).hasSize(2);
    }

    @Test
    void everyWayOfPrintingMakesLines() {
        system.root().addHandler(recording);
        capture.setStandardError(true);
        PrintStream err = System.err;
        err.print("a");
        err.print('b');
        err.print(1);
        err.print(2L);
        err.print(true);
        err.print(1.5f);
        err.print(2.5);
        err.print(new char[] {'c'});
        err.print((Object) "d");
        err.println();
        err.println('b');
        err.println(1);
        err.println(2L);
        err.println(true);
        err.println(1.5f);
        err.println(2.5);
        err.println(new char[] {'c'});
        err.println((Object) "d");
        err.append("x").append('y').append("-z-", 1, 2).println();
        err.printf("%s%n", "printf").printf(Locale.ROOT, "%.1f%n", 0.5);
        err.write('w');
        err.write(
                "ö\r\n\r\n".getBytes(Charset.defaultCharset()),
                0,
                "ö\r\n\r\n".getBytes(Charset.defaultCharset()).length);
        err.writeBytes("two\nlines\nrest".getBytes(Charset.defaultCharset()));
        err.flush();
        err.close();
        assertThat(err.checkError()).isFalse();
        assertThat(recording.messages())
                .containsExactly(
                        "ab12true1.52.5cd",
                        "b",
                        "1",
                        "2",
                        "true",
                        "1.5",
                        "2.5",
                        "c",
                        "d",
                        "xyz",
                        "printf",
                        "0.5",
                        "wö",
                        "two",
                        "lines");
        capture.setStandardError(false);
        assertThat(recording.messages()).as("what was begun is not lost").endsWith("rest");
    }

    @Test
    void aCharacterMayComeInParts() {
        LineBuffer lines = new LineBuffer(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(lines.add(new byte[] {(byte) 0xE4, (byte) 0xB8}, 0, 2)).isEmpty();
        assertThat(lines.add(new byte[] {(byte) 0x96, '\n'}, 0, 2)).containsExactly("世");
        assertThat(lines.add("x".repeat(10_000))).containsExactly("x".repeat(8192));
    }

    @Test
    void whatNoHandlerWouldWriteGoesToTheStream() {
        capture.setStandardError(true);
        System.err.println("nobody listens");
        assertThat(printed()).isEqualTo("nobody listens\n");
        assertThat(system.getLogger("sys.stderr").handlers())
                .singleElement()
                .isInstanceOf(logging.api.NullHandler.class);
    }

    @Test
    void handlersOnStandardErrorWriteToTheRealStream() {
        StreamHandler before = new StreamHandler();
        capture.setStandardError(true);
        StreamHandler during = new StreamHandler();
        StreamHandler given = new StreamHandler(System.err);
        StreamHandler set = new StreamHandler(new ByteArrayOutputStream());
        set.setStream(System.err);
        for (StreamHandler handler : new StreamHandler[] {before, during, given, set}) {
            handler.setFormatter(new Formatter("%(name)s:%(message)s"));
            system.root().addHandler(handler);
            console.reset();
            system.root().warning("once");
            System.err.println("captured");
            assertThat(printed()).isEqualTo("root:once\nsys.stderr:captured\n");
            system.root().removeHandler(handler);
        }
        assertThat(during).hasToString("<StreamHandler <stderr> (NOTSET)>");
    }

    @Test
    void theLastResortAndErrorReportsAreNotCaptured() {
        capture.setStandardError(true);
        system.getLogger("lonely").warning("last resort");
        assertThat(printed()).isEqualTo("last resort\n");
        console.reset();
        system.root().addHandler(new Handler() {
            @Override
            protected void emit(LogRecord record) {
                throw new IllegalStateException("broken");
            }
        });
        system.root().warning("fails");
        assertThat(printed()).startsWith("--- Logging error ---");
        assertThat(system.errors().total()).isEqualTo(1);
    }

    @Test
    void whatAHandlerPrintsWhileItWritesALineGoesToTheStream() {
        system.root().addHandler(new Handler() {
            @Override
            protected void emit(LogRecord record) {
                System.err.println("from the handler: " + record.getMessage());
            }
        });
        capture.setStandardError(true);
        System.err.println("line");
        assertThat(printed()).isEqualTo("from the handler: line\n");
    }

    @Test
    void printingHoldsNoLockWhileHandlersRun() {
        Object application = new Object();
        CompletableFuture<Void> entered = new CompletableFuture<>();
        system.root().addHandler(new Handler() {
            @Override
            protected void emit(LogRecord record) {
                if (record.getMessage().equals("first")) {
                    entered.complete(null);
                    synchronized (application) {
                        recording.handle(record);
                    }
                }
            }

            @Override
            protected boolean isConcurrent() {
                return true;
            }
        });
        capture.setStandardError(true);
        CompletableFuture<Void> other;
        synchronized (application) {
            other = CompletableFuture.runAsync(() -> System.err.println("first"), OwnThread.EACH);
            entered.join();
            System.err.println("second");
        }
        other.join();
        assertThat(recording.messages()).containsExactly("first");
    }

    @Test
    void theCallerIsWhoPrinted() {
        StringWriter out = new StringWriter();
        StreamHandler handler = new StreamHandler(out);
        handler.setFormatter(new Formatter("%(funcName)s %(message)s"));
        system.root().addHandler(handler);
        capture.setStandardError(true);
        System.err.println("here");
        assertThat(out).hasToString("theCallerIsWhoPrinted here\n");
    }

    @Test
    void aStreamThatSomebodyPutOverItPassesThroughAfterwards() {
        system.root().addHandler(recording);
        capture.setStandardError(true);
        CapturedStream mine = (CapturedStream) System.err;
        PrintStream over = new PrintStream(System.err, true, Charset.defaultCharset());
        System.setErr(over);
        System.err.println("captured");
        capture.setStandardError(false);
        assertThat(System.err).isSameAs(over);
        System.err.print("passes through");
        System.err.println();
        assertThat(printed()).isEqualTo("passes through\n");
        assertThat(recording.messages()).containsExactly("captured");
        assertThat(CapturedStream.behind((PrintStream) mine)).isNotInstanceOf(CapturedStream.class);
    }

    @Test
    void recordsOfJavaUtilLoggingGoToLoggersOfTheSameName() {
        system.root().setLevel(Level.DEBUG);
        system.root().addHandler(recording);
        var jul = java.util.logging.Logger.getLogger("jul.test");
        jul.setLevel(java.util.logging.Level.ALL);
        capture.setJavaUtilLogging(true);
        capture.setJavaUtilLogging(true);
        jul.severe("severe");
        jul.log(java.util.logging.Level.WARNING, "it is {0}", "warm");
        jul.config("config");
        jul.fine("fine");
        jul.log(java.util.logging.Level.SEVERE, "thrown", new IllegalStateException("boom"));
        java.util.logging.Logger.getAnonymousLogger().info("anonymous");
        capture.setJavaUtilLogging(false);
        jul.severe("given back");
        assertThat(recording.records())
                .extracting(record -> record.name() + " " + record.levelname() + " " + record.getMessage())
                .containsExactly(
                        "jul.test ERROR severe",
                        "jul.test WARNING it is warm",
                        "jul.test INFO config",
                        "jul.test DEBUG fine",
                        "jul.test ERROR thrown",
                        "java.util.logging INFO anonymous");
        assertThat(recording.records().get(4).thrown().message()).isEqualTo("boom");
        assertThat(recording.records().get(0).get("funcName"))
                .isEqualTo("recordsOfJavaUtilLoggingGoToLoggersOfTheSameName");
        assertThat(recording.records().get(0).get("pathname")).isEqualTo("logging/api/capture/CaptureTest.java");
    }

    @Test
    void aHandlerThatLogsToJavaUtilLoggingDoesNotGoRoundInACircle() {
        var jul = java.util.logging.Logger.getLogger("jul.circle");
        system.root().addHandler(new Handler() {
            @Override
            protected void emit(LogRecord record) {
                recording.handle(record);
                jul.severe("from the handler");
            }

            @Override
            protected boolean isConcurrent() {
                return true;
            }
        });
        capture.setJavaUtilLogging(true);
        jul.severe("first");
        assertThat(recording.messages()).containsExactly("first");
    }
}
