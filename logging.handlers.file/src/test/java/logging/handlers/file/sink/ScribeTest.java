// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a thread that has the file does with the records of those that look for it. */
@Timeout(60)
class ScribeTest {

    private static final Policy BUFFERED =
            new Policy(new Buffering(1 << 16, 0, 100, 0), Syncing.NEVER, 1 << 20, Long.MAX_VALUE, false);

    @TempDir
    Path directory;

    private final FaultyDisk disk = new FaultyDisk();
    private final ReentrantLock lock = new ReentrantLock();
    private final Gatekeeper gate = new Gatekeeper(lock);
    private Path path;
    private Outlet outlet;
    private Share share;
    private Scribe scribe;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("test.log");
        Files.writeString(path, "start\n");
        share = share(Policy.DEFAULT.withLookEvery(Long.MAX_VALUE));
        outlet = new Outlet(path, disk);
        outlet.open();
        scribe = new Scribe(share.file(), lock, gate, outlet, new Delivery(outlet, () -> 0, () -> {}));
        disk.writes.set(0);
    }

    private Share share(Policy policy) throws IOException {
        Share own = new Share(policy, new byte[0], new byte[] {'\n'}, Rotation.NEVER, Alarm.NONE);
        new OpenFiles(() -> 0).open(path, disk, own, true, false);
        return own;
    }

    private static Errand errand(Share own, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return new Errand(own, bytes, bytes.length, -1, 20, 0);
    }

    /** Has a thread leave a record; the file is in use, and another thread is first in line for it. */
    private CompletableFuture<Boolean> leave(Errand errand) {
        Thread queued = new Thread(() -> {
            lock.lock();
            try {
                assertThat(lock.isHeldByCurrentThread()).isTrue();
            } finally {
                lock.unlock();
            }
        });
        queued.start();
        await().until(lock::hasQueuedThreads);
        CompletableFuture<Boolean> left = CompletableFuture.supplyAsync(() -> scribe.leave(errand));
        await().pollInSameThread().until(() -> scribe.mayJoin(share));
        return left;
    }

    @Test
    void writesARecordOfItsOwnByOneWriteWithThoseThatWereLeft() throws Exception {
        lock.lock();
        try {
            assertThat(scribe.mayJoin(share)).as("nothing was left").isFalse();
            Errand left = errand(share, "left");
            CompletableFuture<Boolean> leaving = leave(left);
            assertThat(scribe.join(errand(share, "own"))).isEqualTo(Outcome.TAKEN);
            assertThat(left.result()).isEqualTo(Outcome.TAKEN);
            assertThat(leaving).succeedsWithin(Duration.ofMinutes(1));
        } finally {
            lock.unlock();
        }
        assertThat(disk.writes).hasValue(1);
        assertThat(Files.readAllLines(path)).containsExactly("start", "left", "own");
        assertThat(outlet.size()).isEqualTo(Files.size(path));
    }

    @Test
    void leavesARecordToItsThreadIfWritingAllOfThemFailsUnforeseen() throws Exception {
        lock.lock();
        try {
            Errand left = errand(share, "left");
            CompletableFuture<Boolean> leaving = leave(left);
            disk.first = () -> {
                disk.first = () -> {};
                throw new IllegalStateException("unforeseen");
            };
            assertThat(scribe.join(errand(share, "own")))
                    .as("still to be written")
                    .isNull();
            assertThat(left.isDone()).isFalse();
            assertThat(leaving.get()).isFalse();
        } finally {
            lock.unlock();
        }
        assertThat(Files.readAllLines(path)).containsExactly("start");
    }

    @Test
    void writesBeforeItLeavesWhatThreadsThatSleepHaveLeft() throws Exception {
        lock.lock();
        try {
            Errand left = errand(share, "left");
            CompletableFuture<Boolean> leaving = leave(left);
            await().until(left::hasSlept);
            scribe.serveSleepers(true);
            assertThat(left.isDone()).as("while the file is still in use").isTrue();
            assertThat(leaving).succeedsWithin(Duration.ofMinutes(1));
        } finally {
            lock.unlock();
        }
        assertThat(Files.readAllLines(path)).containsExactly("start", "left");
    }

    @Test
    void joinsNobodyWithARecordThatIsBuffered() throws Exception {
        lock.lock();
        try {
            CompletableFuture<Boolean> leaving = leave(errand(share, "left"));
            assertThat(scribe.mayJoin(share(BUFFERED))).isFalse();
            assertThat(leaving.get()).isFalse();
        } finally {
            lock.unlock();
        }
    }
}
