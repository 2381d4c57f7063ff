// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The stress test of the prototype: rollover inside a batch, partial writes, errors that reach each record's caller. */
class GroupWriterTest {

    private static final int THREADS = 8;
    private static final int RECORDS = 5_000;

    /** Files that roll at a limit, inside a batch, between two lines, and take what is written in small parts. */
    private static final class Rolling implements GroupWriter.Output {
        private final List<ByteArrayOutputStream> files = new ArrayList<>(List.of(new ByteArrayOutputStream()));

        @Override
        public void write(byte[] bytes, int length) {
            int from = 0;
            for (int at = 0; at < length; at++) {
                if (bytes[at] == '\n') {
                    line(bytes, from, at + 1 - from);
                    from = at + 1;
                }
            }
        }

        private void line(byte[] bytes, int from, int length) {
            if (last().size() + length > 10_000) {
                files.add(new ByteArrayOutputStream());
            }
            for (int done = 0; done < length; done += 3) {
                last().write(bytes, from + done, Math.min(3, length - done));
            }
        }

        private ByteArrayOutputStream last() {
            return files.get(files.size() - 1);
        }
    }

    /** What each thread wrote without an error. */
    private static List<Set<String>> run(GroupWriter writer) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Set<String>>> jobs = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int own = thread;
                jobs.add(() -> talk(writer, own));
            }
            List<Set<String>> written = new ArrayList<>();
            for (Future<Set<String>> job : pool.invokeAll(jobs)) {
                written.add(job.get());
            }
            return written;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Set<String> talk(GroupWriter writer, int thread) {
        Set<String> written = new HashSet<>();
        for (int number = 0; number < RECORDS; number++) {
            String line = thread + " " + number;
            try {
                writer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                written.add(line);
            } catch (IOException itsBatchFailed) {
                assertThat(itsBatchFailed).hasCauseInstanceOf(IOException.class);
            }
        }
        return written;
    }

    @Test
    void writesEveryRecordOnceInOrderThroughRolloversAndPartialWrites() throws Exception {
        Rolling output = new Rolling();
        run(new GroupWriter(output));

        int[] next = new int[THREADS];
        for (ByteArrayOutputStream file : output.files) {
            assertThat(file.size()).isLessThanOrEqualTo(10_000);
            for (String line : file.toString(StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split(" ", -1);
                int thread = Integer.parseInt(parts[0]);
                assertThat(Integer.parseInt(parts[1])).isEqualTo(next[thread]++);
            }
        }
        assertThat(next).containsOnly(RECORDS);
    }

    @Test
    void tellsEachRecordsCallerWhenItsBatchFailed() throws Exception {
        Rolling output = new Rolling();
        long[] calls = new long[1];
        GroupWriter writer = new GroupWriter((bytes, length) -> {
            if (++calls[0] % 7 == 0) {
                throw new IOException("no space left");
            }
            output.write(bytes, length);
        });
        List<Set<String>> written = run(writer);

        Set<String> found = new HashSet<>();
        output.files.forEach(file ->
                found.addAll(file.toString(StandardCharsets.UTF_8).lines().toList()));
        Set<String> believed = new HashSet<>();
        written.forEach(believed::addAll);
        assertThat(found).isEqualTo(believed);
        assertThat(believed).hasSizeLessThan(THREADS * RECORDS);
        assertThat(writer.batches()).isPositive();
    }
}
