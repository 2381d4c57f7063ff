// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logging.api.Logging;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.Before;
import org.junit.Test;

/** The real logrotate (Debian package {@code logrotate}) at the file of a WatchedFileHandler that threads log to. */
public class LogrotateIT extends LiveContainer {
    private static final int TURNS = 5;
    private static final int THREADS = 4;
    private static final String WATCHED = "handlers.WatchedFileHandler";

    private Path logs;

    @Before
    public void makeADirectoryOfItsOwn() throws IOException {
        assumeTrue("needs the package logrotate", program() != null);
        logs = temporary.newFolder("logs").toPath();
        Map<String, Object> document = new HashMap<>(Documents.toFile(logs.resolve("a.log"), "INFO"));
        document.computeIfPresent("handlers", (key, text) -> text.toString().replace("FileHandler", WATCHED));
        configure(document);
    }

    /** Where logrotate is; null if it is not installed. */
    private static Path program() {
        return Stream.of("/usr/sbin/logrotate", "/usr/bin/logrotate")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Test
    public void createLosesNothing() throws Exception {
        Logged logged = logWhileRotating("create");
        assertThat(Tally.of(logged.perThread(), files().toArray(Path[]::new))).matches(Tally::isExact, "exact");
    }

    @Test
    public void nocreateLosesNothing() throws Exception {
        Logged logged = logWhileRotating("nocreate");
        assertThat(Tally.of(logged.perThread(), files().toArray(Path[]::new))).matches(Tally::isExact, "exact");
    }

    /**
     * What is written between logrotate's copying and its cutting is lost, as its manual says; whatever else is there,
     * without a hole of zeros where the file was cut.
     */
    @Test
    public void copytruncateLosesNothingButWhatLogrotateCuts() throws Exception {
        Logged logged = logWhileRotating("copytruncate");
        int[] last = new int[THREADS];
        int[] gaps = new int[THREADS];
        for (String line : wholeLines()) {
            assertThat(line).matches("load [0-9]+ [0-9]+");
            String[] words = line.split(" ", -1);
            int thread = Integer.parseInt(words[1]);
            int number = Integer.parseInt(words[2]);
            assertThat(number).as("number of thread %d", thread).isGreaterThan(last[thread]);
            gaps[thread] += number == last[thread] + 1 ? 0 : 1;
            last[thread] = number;
        }
        assertThat(IntStream.of(gaps).max().orElseThrow())
                .as("gaps of a thread")
                .isLessThanOrEqualTo(TURNS);
        assertThat(IntStream.of(last).asLongStream().boxed().toList()).isEqualTo(logged.perThread());
    }

    /** Has logrotate move the file some times, and logs before, meanwhile and after. */
    private Logged logWhileRotating(String mode) throws Exception {
        Path configuration = file("logrotate.conf");
        Files.writeString(
                configuration, logs.resolve("a.log") + " {\n rotate 100\n nocompress\n missingok\n " + mode + "\n}\n");
        try (Load load = Load.on(Logging.getLogger("load"), THREADS, Load.FLAT_OUT)) {
            for (int i = 0; i < TURNS; i++) {
                logSomeMore(load);
                rotate(configuration);
            }
            logSomeMore(load);
            Logged logged = load.stop();
            assertThat(logged.thrown()).isEmpty();
            assertThat(logs.resolve("a.log." + TURNS)).isNotEmptyFile();
            return logged;
        }
    }

    private static void logSomeMore(Load load) {
        long before = load.logged();
        await().until(() -> load.logged() > before + 1_000);
    }

    private void rotate(Path configuration) throws IOException, InterruptedException {
        String state = file("logrotate.state").toString();
        Process process = new ProcessBuilder(program().toString(), "-f", "-s", state, configuration.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /**
     * The files, oldest first. Where the handler had made the new file before logrotate could, that has moved it out of
     * its way, to a name that ends with {@code backup}.
     */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(logs)) {
            return all.sorted(Comparator.comparing(LogrotateIT::lastWritten)
                            .thenComparing(file -> file.toString().endsWith("backup")))
                    .toList();
        }
    }

    private static FileTime lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of all files; a copy may have been made while its last line was written. */
    private List<String> wholeLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
        }
        assertThat(Files.readString(logs.resolve("a.log"))).endsWith("\n");
        return lines;
    }
}
