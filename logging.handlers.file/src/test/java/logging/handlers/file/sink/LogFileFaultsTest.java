// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileFaultsTest {

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
        share = share(1024);
        files.open(path, disk, share, true, false);
        write("start");
    }

    private static Share share(int holdBytes) {
        Policy policy = new Policy(Buffering.NONE, Syncing.NEVER, holdBytes, Long.MAX_VALUE, false);
        return new Share(policy, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
    }

    private Outcome write(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return share.file().append(share, bytes, bytes.length, -1, 20, 0);
    }

    private String text() throws IOException {
        return Files.readString(path);
    }

    @Test
    void aSingleFailureIsTriedAgainAtOnceAndNotReported() throws IOException {
        disk.failures.set(1);
        assertThat(write("one")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aTornRecordIsCompletedBeforeTheNextOne() throws IOException {
        disk.tearAfter.set(2);
        disk.failures.set(2);
        assertThat(write("one")).isEqualTo(Outcome.FAULT);
        assertThat(text()).isEqualTo("start\non");
        assertThat(share.pending()).isEqualTo(1);
        nanoTime.addAndGet(100 * MILLI);
        assertThat(write("two")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntwo\n");
    }

    @Test
    void aTearAmongHeldRecordsIsCompletedWhereItHappened() throws IOException {
        disk.down = true;
        write("one");
        write("two");
        write("three");
        disk.down = false;
        disk.tearAfter.set(6);
        nanoTime.addAndGet(100 * MILLI);
        assertThat(write("four")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntw");
        assertThat(share.pending()).isEqualTo(3);
        nanoTime.addAndGet(100 * MILLI);
        write("five");
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\nfour\nfive\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aFaultIsReportedOnceAndItsRecordsAreWrittenInOrder() throws IOException {
        disk.down = true;
        assertThat(write("one")).isEqualTo(Outcome.FAULT);
        assertThat(share.file().faultError()).hasMessage("Input/output error");
        assertThat(write("two")).isEqualTo(Outcome.TAKEN);
        nanoTime.addAndGet(20 * MILLI);
        assertThat(write("three")).isEqualTo(Outcome.TAKEN);
        assertThat(share.pending()).isEqualTo(3);
        disk.down = false;
        nanoTime.addAndGet(2000 * MILLI);
        assertThat(write("four")).isEqualTo(Outcome.TAKEN);
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\nfour\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void attemptsBecomeRarerButAtLeastOneASecond() {
        disk.down = true;
        write("one");
        int before = disk.writes.get();
        for (int i = 0; i < 1000; i++) {
            nanoTime.addAndGet(10 * MILLI);
            write("x");
        }
        assertThat(disk.writes.get() - before).isBetween(10, 20);
    }

    @Test
    void whatFindsNoRoomIsCountedAndToldAtTheEnd() throws IOException {
        disk.down = true;
        String kilobyte = "k".repeat(500);
        for (int i = 0; i < 10; i++) {
            write(kilobyte);
        }
        assertThat(share.pending()).isEqualTo(2);
        assertThat(share.dropped()).isEqualTo(8);
        disk.down = false;
        nanoTime.addAndGet(2000 * MILLI);
        assertThat(write("end")).isEqualTo(Outcome.RECOVERED);
        assertThat(share.file().lastRecovery().dropped()).isEqualTo(8);
        assertThat(text()).isEqualTo("start\n" + (kilobyte + "\n").repeat(2) + "end\n");
        assertThat(write("on")).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void oneRecordIsHeldHoweverLongItIs() {
        disk.down = true;
        write("x".repeat(10_000));
        assertThat(share.pending()).isEqualTo(1);
        assertThat(share.dropped()).isZero();
    }

    @Test
    void aFragmentBehindWhichAnotherProcessWroteIsWrittenAgainWhole() throws IOException {
        disk.tearAfter.set(2);
        disk.failures.set(2);
        write("one");
        Files.writeString(path, "foreign\n", StandardOpenOption.APPEND);
        nanoTime.addAndGet(100 * MILLI);
        write("two");
        assertThat(text()).isEqualTo("start\nonforeign\none\ntwo\n");
    }

    @Test
    void findsItsFragmentBehindWhatAnotherProcessWroteBefore() throws IOException {
        Files.writeString(path, "foreign\n", StandardOpenOption.APPEND);
        disk.tearAfter.set(2);
        disk.failures.set(2);
        write("one");
        nanoTime.addAndGet(100 * MILLI);
        write("two");
        assertThat(text()).isEqualTo("start\nforeign\none\ntwo\n");
    }

    @Test
    void aTornRecordGoesWholeToAFileThatReplacedTheTornOne() throws IOException {
        disk.tearAfter.set(2);
        disk.failures.set(2);
        write("one");
        Files.move(path, directory.resolve("old.log"));
        nanoTime.addAndGet(100 * MILLI);
        write("two");
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(directory.resolve("old.log")).hasContent("start\n");
    }

    @Test
    void whatArrivedIsLookedForInTheOpenFileWhereverThatIs() throws IOException {
        files.close(share, Duration.ofSeconds(1));
        Policy buffered = new Policy(new Buffering(1000, 0, 50, 0), Syncing.NEVER, 1 << 20, Long.MAX_VALUE, false);
        share = new Share(buffered, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
        files.open(path, disk, share, true, false);
        write("one");
        write("two");
        write("three");
        Files.move(path, directory.resolve("old.log"));
        Files.createFile(path);
        disk.tearAfter.set(9);
        share.file().flush();

        assertThat(directory.resolve("old.log")).hasContent("start\none\ntwo\nthree\n");
        assertThat(text()).isEmpty();
        assertThat(share.pending()).isZero();
    }

    @Test
    void aFragmentIsCutOffTheOpenFileWhereverThatIs() throws IOException {
        disk.tearAfter.set(2);
        disk.down = true;
        write("one");
        Files.move(path, directory.resolve("old.log"));
        Files.writeString(path, "of another program\n");
        // or the fragment would be cut off when the file at the path is opened instead
        disk.locked = true;
        files.close(share, Duration.ofSeconds(1));

        assertThat(directory.resolve("old.log")).hasContent("start\n");
        assertThat(text()).isEqualTo("of another program\n");
        assertThat(share.dropped()).isEqualTo(1);
    }

    @Test
    void aFaultAtTheEndOfARolloverIsTriedAgainWithoutARecord() throws IOException {
        files.close(share, Duration.ofSeconds(1));
        List<Runnable> due = new ArrayList<>();
        Alarm alarm = (nanos, task) -> {
            due.add(task);
            return null;
        };
        share = new Share(Policy.DEFAULT, new byte[0], new byte[] {'\n'}, Rotation.NEVER, alarm);
        files.open(path, disk, share, true, false);
        share.file().exclusively(() -> {
            share.file().closeStream();
            disk.locked = true;
            write("held");
        });
        disk.locked = false;
        assertThat(due).hasSize(1);
        nanoTime.addAndGet(2000 * MILLI);
        due.get(0).run();

        assertThat(text()).isEqualTo("start\nheld\n");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aFragmentIsCutOffTheFileThatIsRolled() throws IOException {
        disk.tearAfter.set(2);
        disk.down = true;
        write("one");
        Thread.currentThread().interrupt();
        share.file().exclusively(() -> {
            share.file().closeStream();
            Files.move(path, directory.resolve("old.log"));
        });
        assertThat(Thread.interrupted()).isTrue();
        disk.down = false;
        nanoTime.addAndGet(100 * MILLI);
        write("two");
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(directory.resolve("old.log")).hasContent("start\n");
    }

    @Test
    void aFragmentIsCutOffWhenTheLastHandlerLeaves() throws IOException {
        disk.tearAfter.set(2);
        disk.down = true;
        write("one");
        files.close(share, Duration.ofSeconds(1));
        assertThat(text()).isEqualTo("start\n");
        assertThat(share.dropped()).isEqualTo(1);
        assertThat(share.pending()).isZero();
        assertThat(disk.open).hasValue(0);
        assertThat(files.size()).isZero();
    }

    @Test
    void theSuccessorWritesWhatThePredecessorCouldNot() throws IOException {
        disk.down = true;
        write("one");
        Share old = share;
        share = share(1024);
        files.open(path, disk, share, true, false);
        files.close(old, Duration.ofSeconds(1));
        assertThat(old.pending()).isZero();
        assertThat(share.pending()).isEqualTo(1);
        disk.down = false;
        nanoTime.addAndGet(2000 * MILLI);
        write("two");
        assertThat(text()).isEqualTo("start\none\ntwo\n");
        assertThat(old.dropped() + share.dropped()).isZero();
    }

    @Test
    void flushTriesWhateverThePauseAndSaysWhyItFailed() throws IOException {
        disk.down = true;
        write("one");
        assertThatThrownBy(() -> share.file().flush()).hasMessage("Input/output error");
        disk.down = false;
        share.file().flush();
        assertThat(text()).isEqualTo("start\none\n");
    }

    @Test
    void aFileThatCannotBeOpenedAgainIsOpenedAsSoonAsItCan() throws IOException {
        disk.down = true;
        disk.locked = true;
        write("one");
        disk.down = false;
        nanoTime.addAndGet(2000 * MILLI);
        write("two");
        assertThat(share.pending()).isEqualTo(2);
        disk.locked = false;
        nanoTime.addAndGet(2000 * MILLI);
        write("three");
        assertThat(text()).isEqualTo("start\none\ntwo\nthree\n");
    }

    @Test
    void interruptsLoseNothingAndAreKept() throws IOException {
        Thread.currentThread().interrupt();
        for (int i = 0; i < 100; i++) {
            write("i");
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text()).isEqualTo("start\n" + "i\n".repeat(100));
    }
}
