// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.handlers.file.sink.OpenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is thrown around a batch neither loses nor doubles a record. */
class FileBatchErrorsTest {

    @TempDir
    Path directory;

    @AfterEach
    void leavesNoFileOpen() {
        assertThat(OpenFiles.OF_THIS_PROCESS.size()).isZero();
    }

    private static LogRecord[] records(Fixture fixture, int count, String tail) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LogRecord(fixture.system, "t", 20, null, i + tail, null, null, null))
                .toArray(LogRecord[]::new);
    }

    /** Throws for the record of a number, as languages without checked exceptions do. */
    private static final class Throwing extends Formatter {
        private final String bad;
        private final Throwable what;
        private final AtomicInteger times = new AtomicInteger();

        Throwing(int bad, Throwable what) {
            this.bad = bad + " ";
            this.what = what;
        }

        @Override
        public String format(LogRecord record) {
            String text = super.format(record);
            if (text.startsWith(bad)) {
                times.incrementAndGet();
                Throwing.<RuntimeException>hurl(what);
            }
            return text;
        }

        @SuppressWarnings("unchecked") // that is the trick
        private static <T extends Throwable> void hurl(Throwable what) throws T {
            throw (T) what;
        }
    }

    @Test
    void aCheckedExceptionInTheSecondWriteDoublesNothing() throws IOException {
        Fixture fixture = new Fixture(directory);
        FileHandler handler = (FileHandler) fixture.configured("logging.FileHandler", Map.of("filename", "a.log"));
        fixture.logger(handler);
        Throwing formatter = new Throwing(15, new IOException("checked"));
        handler.setFormatter(formatter);
        Together.handle(handler.slot(), records(fixture, 20, " " + "x".repeat(500)), 20);
        handler.close();
        assertThat(fixture.lines("a.log")).hasSize(19).doesNotHaveDuplicates();
        assertThat(handler.slot().status().failed()).isEqualTo(1);
        assertThat(handler.slot().status().written()).isEqualTo(19);
        assertThat(formatter.times).as("once together, once alone").hasValue(2);
    }

    @Test
    void anAlarmThatCannotBeSetDoublesNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ScheduledExecutorService broken = (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ScheduledExecutorService.class}, (self, method, args) -> {
                    asked.incrementAndGet();
                    throw new OutOfMemoryError("unable to create native thread");
                });
        Fixture fixture = new Fixture(directory);
        fixture.system.install(ScheduledExecutorService.class, broken);
        FileHandler handler = (FileHandler) fixture.configured(
                "logging.FileHandler", Map.of("filename", "a.log", "bufferSize", 100_000, "flushInterval", 60));
        fixture.logger(handler);
        Together.handle(handler.slot(), records(fixture, 5, ""), 5);
        handler.close();
        assertThat(asked.get()).isPositive();
        assertThat(fixture.lines("a.log")).containsExactly("0", "1", "2", "3", "4");
        assertThat(handler.slot().status().written()).isEqualTo(5);
    }
}
