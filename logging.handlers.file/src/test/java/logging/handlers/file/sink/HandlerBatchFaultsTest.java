// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import logging.api.ErrorListener;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.SlotStatus;
import logging.handlers.file.FileHandler;
import logging.handlers.file.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file handler gets records together while its disk fails; it shares the file with whoever opened it on that disk. */
class HandlerBatchFaultsTest {

    @TempDir
    Path directory;

    private final LoggingSystem system = LoggingSystem.create();
    private final FaultyDisk disk = new FaultyDisk();
    private final Share opener = new Share(Policy.DEFAULT, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
    private final List<String> told = new ArrayList<>();
    private Path path;
    private FileHandler handler;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("test.log");
        Files.writeString(path, "start\n");
        OpenFiles.OF_THIS_PROCESS.open(path, disk, opener, true, false);
        handler = new FileHandler(path);
        system.root().addHandler(handler);
        ErrorListener listener = (failed, record, error) -> told.add(record.getMessage() + ": " + error.getMessage());
        system.errors().setListener(listener);
    }

    @AfterEach
    void close() {
        disk.down = false;
        disk.first = () -> {};
        handler.close();
        OpenFiles.OF_THIS_PROCESS.close(opener, Duration.ofSeconds(5));
    }

    private LogRecord[] records(int from, int to, String tail) {
        LogRecord[] records = new LogRecord[to - from];
        for (int i = from; i < to; i++) {
            records[i - from] = new LogRecord(system, "t", 20, null, i + tail, null, null, null);
        }
        return records;
    }

    private void handle(int from, int to, String tail) {
        Together.handle(handler.slot(), records(from, to, tail), to - from);
    }

    private static String lines(int from, int to, String tail) {
        StringBuilder text = new StringBuilder("start\n");
        for (int i = from; i < to; i++) {
            text.append(i).append(tail).append('\n');
        }
        return text.toString();
    }

    @Test
    void someKilobytesMakeAWrite() {
        String tail = "x".repeat(300);
        assertThat(handler.emitBatch(records(0, 64, tail), 64)).isEqualTo(64);
        assertThat(disk.writes.get()).isBetween(2, 5);
        assertThat(path).hasContent(lines(0, 64, tail));
    }

    @Test
    void shortOnesMakeOneWrite() {
        assertThat(handler.emitBatch(records(0, 64, ""), 64)).isEqualTo(64);
        assertThat(disk.writes).hasValue(1);
        assertThat(path).hasContent(lines(0, 64, ""));
    }

    @Test
    void aFaultIsToldOnceAndAllAreHeldAndWrittenInOrder() {
        disk.down = true;
        handle(0, 64, "");
        handle(64, 100, "");
        assertThat(told).hasSize(1).allSatisfy(text -> assertThat(text).endsWith("Input/output error"));
        assertThat(handler.pending()).isEqualTo(100);
        assertThat(handler.slot().status().held()).isEqualTo(100);
        assertThat(handler.slot().status().closes()).isTrue();
        disk.down = false;
        handler.flush();
        handle(100, 130, "");
        assertThat(path).hasContent(lines(0, 130, ""));
        assertThat(told).hasSize(1);
        assertThat(handler.slot().status().written()).isEqualTo(130);
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void aFaultInTheMiddleOfABatchNeitherLosesNorDoublesAnything() {
        String tail = "x".repeat(300);
        int[] writes = {0};
        disk.first = () -> disk.down = ++writes[0] > 1;
        handle(0, 64, tail);
        assertThat(told).hasSize(1);
        assertThat(handler.pending()).isBetween(30L, 50L);
        disk.first = () -> {};
        disk.down = false;
        handler.flush();
        assertThat(path).hasContent(lines(0, 64, tail));
        assertThat(handler.slot().status().written()).isEqualTo(64);
    }

    @Test
    void aTornBatchIsCompleted() {
        disk.tearAfter.set(23);
        disk.failures.set(2);
        handle(0, 64, "");
        assertThat(path).hasContent("start\n" + lines(0, 64, "").substring(6, 6 + 23));
        handler.flush();
        handle(64, 70, "");
        assertThat(path).hasContent(lines(0, 70, ""));
        assertThat(told).hasSize(1);
    }

    @Test
    void anErrorInTheFirstWriteLeavesThemToComeAlone() {
        int[] writes = {0};
        disk.first = () -> {
            if (++writes[0] == 1) {
                throw new OutOfMemoryError("not enough to copy");
            }
        };
        handle(0, 20, "");
        assertThat(path).hasContent(lines(0, 20, ""));
        assertThat(handler.slot().status().written()).isEqualTo(20);
        assertThat(handler.slot().status().closes()).isTrue();
    }

    @Test
    void anErrorInTheSecondWriteDoublesNothingOfTheFirst() {
        String tail = "x".repeat(300);
        int[] writes = {0};
        disk.first = () -> {
            if (++writes[0] == 2) {
                throw new OutOfMemoryError("not enough to copy");
            }
        };
        handle(0, 64, tail);
        assertThat(path).hasContent(lines(0, 64, tail));
        assertThat(handler.slot().status().written()).isEqualTo(64);
        assertThat(handler.slot().status().closes()).isTrue();
    }

    @Test
    void whatFindsNoRoomIsDroppedOneByOneBehindThoseThatDo() {
        // 8 MiB are held; four records fill them but for less than one more
        String tail = "x".repeat(2_000_000);
        disk.down = true;
        handle(0, 3, tail);
        assertThat(handler.pending()).isEqualTo(3);
        handle(3, 8, tail);
        assertThat(handler.pending()).isEqualTo(4);
        assertThat(handler.dropped()).isEqualTo(4);
        SlotStatus status = handler.slot().status();
        assertThat(status.held()).isEqualTo(4);
        assertThat(status.dropped()).isEqualTo(4);
        assertThat(status.accepted()).isEqualTo(8);
        assertThat(status.closes()).isTrue();
        disk.down = false;
        handler.flush();
        handle(8, 10, tail);
        List<String> lines = content().lines().toList();
        assertThat(lines.stream().filter(line -> line.endsWith(tail)).map(line -> line.substring(0, 1)))
                .containsExactly("0", "1", "2", "3", "8", "9");
        assertThat(lines)
                .hasSize(1 + 6 + 1)
                .as("the end of the fault is logged")
                .anyMatch(line -> line.contains("4 records were dropped"));
        assertThat(handler.slot().status().written()).isEqualTo(7);
        assertThat(told).hasSize(1);
    }

    @Test
    void shortOnesBehindALongOneThatFindsNoRoomAreHeld() {
        disk.down = true;
        handle(0, 1, "x".repeat(8 * 1024 * 1024 - 50));
        LogRecord[] records = records(1, 60, "");
        records[2] = records(3, 4, "y".repeat(100))[0];
        Together.handle(handler.slot(), records, records.length);
        disk.down = false;
        handler.flush();
        long kept = handler.slot().status().written();
        assertThat(kept).isBetween(10L, 30L);
        assertThat(handler.dropped()).isEqualTo(60 - kept);
        List<String> numbers = content().lines().skip(2).toList();
        assertThat(numbers).startsWith("1", "2", "4", "5").doesNotHaveDuplicates();
        assertThat(numbers).hasSize((int) kept - 1);
    }

    private String content() {
        try {
            return Files.readString(path);
        } catch (IOException error) {
            throw new AssertionError(error);
        }
    }
}
