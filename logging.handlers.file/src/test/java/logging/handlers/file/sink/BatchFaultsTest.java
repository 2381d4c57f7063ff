// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that come together while the file takes none of them, or a part. */
class BatchFaultsTest {

    private static final long MILLI = 1_000_000L;

    @TempDir
    Path directory;

    private final AtomicLong nanoTime = new AtomicLong();
    private final FaultyDisk disk = new FaultyDisk();
    private final OpenFiles files = new OpenFiles(nanoTime::get);
    private Path path;
    private Share share;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("test.log");
        share = share(Buffering.NONE, 1024);
        files.open(path, disk, share, true, false);
        write("start");
        disk.writes.set(0);
    }

    private static Share share(Buffering buffering, int holdBytes) {
        Policy policy = new Policy(buffering, Syncing.NEVER, holdBytes, Long.MAX_VALUE, false);
        return new Share(policy, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
    }

    private Outcome write(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return share.file().append(share, bytes, bytes.length, -1, 20, 0);
    }

    private Outcome writeAll(String... texts) {
        Batch batch = new Batch(share, texts.length);
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            batch.add(all.append(text).append('\n').length(), 20);
        }
        return share.file().append(batch, all.toString().getBytes(StandardCharsets.UTF_8), -1, 0);
    }

    private void recover() {
        disk.down = false;
        nanoTime.addAndGet(2000 * MILLI);
    }

    private String text() throws IOException {
        return Files.readString(path);
    }

    @Test
    void allAreWrittenByOneWrite() throws IOException {
        assertThat(writeAll("one", "two", "three")).isEqualTo(Outcome.TAKEN);
        assertThat(disk.writes).hasValue(1);
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\n");
        assertThat(share.file().size()).isEqualTo(Files.size(path));
        assertThat(share.pending()).isZero();
    }

    @Test
    void theFirstOnesOfAnEmptyFileAreWrittenByOneWrite() throws IOException {
        path = directory.resolve("new.log");
        share = share(Buffering.NONE, 1024);
        files.open(path, disk, share, false, false);
        assertThat(writeAll("one", "two")).isEqualTo(Outcome.TAKEN);
        assertThat(disk.writes).hasValue(1);
        assertThat(text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void noneIsTakenByAFileThatTheShareHasLeft() throws IOException {
        LogFile left = share.file();
        files.close(share, Duration.ofSeconds(1));
        Batch batch = new Batch(share, 1);
        batch.add(2, 20);
        assertThat(left.append(batch, new byte[] {'a', '\n'}, -1, 0)).isEqualTo(Outcome.GONE);
        assertThat(text()).isEqualTo("start\n");
    }

    @Test
    void aSingleFailureIsTriedAgainAtOnceAndNotReported() throws IOException {
        disk.failures.set(1);
        assertThat(writeAll("one", "two")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntwo\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aFaultIsReportedOnceAndAllAreWrittenInOrder() throws IOException {
        disk.down = true;
        assertThat(writeAll("one", "two", "three")).isEqualTo(Outcome.FAULT);
        assertThat(share.pending()).isEqualTo(3);
        assertThat(writeAll("four", "five")).isEqualTo(Outcome.TAKEN);
        assertThat(write("six")).isEqualTo(Outcome.TAKEN);
        assertThat(share.pending()).isEqualTo(6);
        assertThat(text()).isEqualTo("start\n");
        recover();
        assertThat(writeAll("seven", "eight")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n");
        assertThat(share.pending()).isZero();
        assertThat(share.dropped()).isZero();
    }

    /** After 0 to 14 bytes: within each record, and between them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 6, 8, 9, 13, 14})
    void aBatchThatIsTornIsCompletedWhereItWas(int after) throws IOException {
        String whole = "one\ntwo\nthree\n";
        disk.tearAfter.set(after);
        disk.failures.set(2);
        Outcome outcome = writeAll("one", "two", "three");
        assertThat(outcome).isEqualTo(after == whole.length() ? Outcome.TAKEN : Outcome.FAULT);
        assertThat(text()).isEqualTo("start\n" + whole.substring(0, after));
        assertThat(share.pending()).isEqualTo(whole.substring(after).lines().count());
        disk.failures.set(0);
        nanoTime.addAndGet(100 * MILLI);
        assertThat(writeAll("four", "five")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\n" + whole + "four\nfive\n");
        assertThat(share.pending()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 6, 13})
    void aBatchThatIsTornOnceIsCompletedAtOnce(int after) throws IOException {
        disk.tearAfter.set(after);
        assertThat(writeAll("one", "two", "three")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\n");
        assertThat(share.pending()).isZero();
        assertThat(share.file().size()).isEqualTo(Files.size(path));
    }

    @Test
    void anErrorWhileTheBatchIsTriedAgainLeavesItHeldAndTaken() throws IOException {
        AtomicInteger writes = new AtomicInteger();
        disk.failures.set(1);
        disk.first = () -> {
            if (writes.incrementAndGet() == 2) {
                throw new OutOfMemoryError("no room for a copy");
            }
        };
        assertThat(writeAll("one", "two")).isEqualTo(Outcome.FAULT);
        assertThat(share.pending()).isEqualTo(2);
        assertThat(share.file().faultError()).hasCauseInstanceOf(OutOfMemoryError.class);
        share.file().flush();
        assertThat(text()).isEqualTo("start\none\ntwo\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aTornBatchBehindWhichAnotherProcessWroteGoesOnWithAWholeRecord() throws IOException {
        disk.tearAfter.set(6);
        disk.failures.set(2);
        writeAll("one", "two", "three");
        Files.writeString(path, "foreign\n", StandardOpenOption.APPEND);
        nanoTime.addAndGet(100 * MILLI);
        writeAll("four");
        assertThat(text()).isEqualTo("start\none\ntwforeign\ntwo\nthree\nfour\n");
    }

    @Test
    void aTearAmongHeldRecordsIsCompleted() throws IOException {
        disk.down = true;
        writeAll("one", "two");
        writeAll("three", "four");
        disk.tearAfter.set(10);
        recover();
        writeAll("five", "six");
        assertThat(text()).isEqualTo("start\none\ntwo\nth");
        assertThat(share.pending()).isEqualTo(4);
        recover();
        writeAll("seven");
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\nfour\nfive\nsix\nseven\n");
    }

    @Test
    void noneIsTakenIfThereIsNoRoomForAll() throws IOException {
        String kilobyte = "k".repeat(400);
        disk.down = true;
        writeAll("one", kilobyte);
        assertThat(share.pending()).isEqualTo(2);
        assertThat(writeAll(kilobyte, kilobyte)).isEqualTo(Outcome.GONE);
        assertThat(share.pending()).isEqualTo(2);
        assertThat(share.dropped()).as("each is still to come alone").isZero();
        assertThat(write(kilobyte)).isEqualTo(Outcome.TAKEN);
        assertThat(write(kilobyte)).isEqualTo(Outcome.TAKEN);
        assertThat(share.pending()).isEqualTo(3);
        assertThat(share.dropped()).isEqualTo(1);
        recover();
        assertThat(writeAll("end", "on")).isEqualTo(Outcome.RECOVERED);
        assertThat(share.file().lastRecovery().dropped()).isEqualTo(1);
        assertThat(text()).isEqualTo("start\none\n" + kilobyte + "\n" + kilobyte + "\nend\non\n");
        assertThat(writeAll("more")).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aRecoveryIsToldByTheRecordThatComesAloneIfTheBatchWasNotTaken() throws IOException {
        String kilobyte = "k".repeat(600);
        disk.down = true;
        write(kilobyte);
        write(kilobyte);
        recover();
        assertThat(writeAll(kilobyte, kilobyte)).isEqualTo(Outcome.GONE);
        assertThat(text()).isEqualTo("start\n" + kilobyte + "\n");
        assertThat(write(kilobyte)).isEqualTo(Outcome.RECOVERED);
        assertThat(write(kilobyte)).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\n" + (kilobyte + "\n").repeat(3));
    }

    @Test
    void aBufferedBatchWaitsAndIsWrittenWithTheOnesBefore() throws IOException {
        Share buffered = share(new Buffering(40, 0, 100, 0), 1024);
        files.open(path, disk, buffered, true, false);
        share = buffered;
        writeAll("one", "two");
        write("three");
        assertThat(disk.writes).hasValue(0);
        assertThat(share.pending()).isEqualTo(3);
        assertThat(share.file().size()).isEqualTo(6 + 14);
        writeAll("a longer line", "another longer line");
        assertThat(disk.writes).hasValue(1);
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\na longer line\nanother longer line\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void theMarkOfANewFileCountsWhileItWaitsWithABatch() throws IOException {
        path = directory.resolve("new.log");
        Policy policy = new Policy(new Buffering(1000, 0, 100, 0), Syncing.NEVER, 1024, Long.MAX_VALUE, false);
        share = new Share(policy, new byte[] {'m', ':'}, new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
        files.open(path, disk, share, true, false);
        writeAll("one", "two");
        assertThat(share.file().size()).isEqualTo(2 + 8);
        writeAll("three", "four");
        share.file().flush();
        assertThat(text()).isEqualTo("m:one\ntwo\nthree\nfour\n");
        assertThat(share.file().size()).isEqualTo(Files.size(path));
    }

    @Test
    void allAreHeldWhileAnotherThreadMovesTheFile() throws Exception {
        share.file().exclusively(() -> {
            assertThat(writeAll("one", "two")).isEqualTo(Outcome.TAKEN);
            assertThat(share.pending()).isEqualTo(2);
            assertThat(text()).isEqualTo("start\n");
        });
        assertThat(text()).isEqualTo("start\none\ntwo\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void theSuccessorWritesWhatThePredecessorCouldNot() throws IOException {
        disk.down = true;
        writeAll("one", "two");
        Share old = share;
        share = share(Buffering.NONE, 1024);
        files.open(path, disk, share, true, false);
        files.close(old, Duration.ofSeconds(1));
        assertThat(old.pending()).isZero();
        assertThat(share.pending()).isEqualTo(2);
        recover();
        writeAll("three", "four");
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\nfour\n");
    }

    @Test
    void interruptsLoseNothingAndAreKept() throws IOException {
        Thread.currentThread().interrupt();
        for (int i = 0; i < 100; i++) {
            writeAll("i", "j");
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text()).isEqualTo("start\n" + "i\nj\n".repeat(100));
    }
}
