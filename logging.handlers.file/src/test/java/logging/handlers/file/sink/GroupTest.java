// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Records of threads that find the file in use: they are written together, each once, and each thread is told. */
@Timeout(60)
class GroupTest {

    private static final int THREADS = 6;

    @TempDir
    Path directory;

    private final FaultyDisk disk = new FaultyDisk();
    private final AtomicLong nanoTime = new AtomicLong();
    private final List<Thread> waiting = new ArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        waiting.add(thread);
        return thread;
    });
    private final CountDownLatch release = new CountDownLatch(1);
    private Path path;
    private Share share;
    private LogFile file;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("test.log");
        share = share(Buffering.NONE, (own, weight, now) -> weight > 100);
        file = join(share, nanoTime::get);
        append(share, "start", 0);
        disk.writes.set(0);
    }

    @AfterEach
    void shut() throws InterruptedException {
        release.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private LogFile join(Share own, java.util.function.LongSupplier time) throws IOException {
        new OpenFiles(time).open(path, disk, own, true, false);
        return own.file();
    }

    private static Share share(Buffering buffering, Rotation rotation) {
        Policy policy = new Policy(buffering, Syncing.NEVER, 1 << 20, Long.MAX_VALUE, false);
        return new Share(policy, new byte[0], new byte[] {'\n'}, rotation, Alarm.NONE);
    }

    private Outcome append(Share own, String text, int weight) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return file.append(own, bytes, bytes.length, weight, 20, 0);
    }

    /** Has a thread hang in a write, and others come meanwhile; they sleep when this returns. */
    private List<Future<Outcome>> crowd(Share own, int... weights) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        disk.first = () -> {
            disk.first = () -> {};
            inside.countDown();
            awaitRelease();
        };
        List<Future<Outcome>> outcomes = new ArrayList<>();
        outcomes.add(pool.submit(() -> append(own, "first", 0)));
        inside.await();
        for (int i = 0; i < weights.length; i++) {
            String text = "r" + i;
            int weight = weights[i];
            outcomes.add(pool.submit(() -> append(own, text, weight)));
            Thread last = waiting.get(waiting.size() - 1);
            await().until(() ->
                    last.getState() == Thread.State.WAITING || last.getState() == Thread.State.TIMED_WAITING);
        }
        return outcomes;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException shutDown) {
            throw new IllegalStateException(shutDown);
        }
    }

    private List<Outcome> released(List<Future<Outcome>> outcomes) throws Exception {
        release.countDown();
        List<Outcome> list = new ArrayList<>();
        for (Future<Outcome> each : outcomes) {
            list.add(each.get());
        }
        return list;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(path);
    }

    @Test
    void recordsOfThreadsThatWaitGoOutByOneWriteInTheOrderTheyCame() throws Exception {
        List<Outcome> outcomes = released(crowd(share, 0, 0, 0, 0, 0));
        assertThat(outcomes).hasSize(6).containsOnly(Outcome.TAKEN);
        assertThat(disk.writes).hasValue(2);
        assertThat(lines()).containsExactly("start", "first", "r0", "r1", "r2", "r3", "r4");
    }

    @Test
    void whatIsTornIsCompletedAndOneThreadIsTold() throws Exception {
        List<Future<Outcome>> crowd = crowd(share, 0, 0, 0);
        disk.first = () -> {
            disk.first = () -> {};
            disk.tearAfter.set(4);
            disk.failures.set(2);
        };
        List<Outcome> outcomes = released(crowd);
        assertThat(outcomes).containsOnlyOnce(Outcome.FAULT).hasSize(4);
        assertThat(Files.readString(path)).isEqualTo("start\nfirst\nr0\nr");
        assertThat(share.pending()).isEqualTo(2);
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(2));
        append(share, "last", 0);
        assertThat(lines()).containsExactly("start", "first", "r0", "r1", "r2", "last");
        assertThat(share.pending()).isZero();
    }

    @Test
    void aRecordForWhichTheFileIsToBeRolledIsLeftToItsThread() throws Exception {
        List<Outcome> outcomes = released(crowd(share, 0, 200, 0));
        assertThat(outcomes).containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.DUE, Outcome.TAKEN);
        assertThat(lines()).containsExactly("start", "first", "r0", "r2");
    }

    @Test
    void whoWaitsForAFileThatIsClosedMeanwhileIsTold() throws Exception {
        List<Future<Outcome>> crowd = crowd(share, 0, 0);
        share.attach(null);
        List<Outcome> outcomes = released(crowd);
        assertThat(outcomes).containsExactly(Outcome.TAKEN, Outcome.GONE, Outcome.GONE);
        assertThat(lines()).containsExactly("start", "first");
    }

    @Test
    void recordsOfABufferedHandlerAreTakenForTheThreadsThatWait() throws Exception {
        Share buffered = share(new Buffering(10, 0, 50, 0), Rotation.NEVER);
        file = join(buffered, nanoTime::get);
        append(buffered, "12345", 0);
        assertThat(released(crowd(buffered, 0, 0, 0))).hasSize(4).containsOnly(Outcome.TAKEN);
        assertThat(buffered.pending()).isEqualTo(3);
        file.flush();
        assertThat(lines()).containsExactly("start", "12345", "first", "r0", "r1", "r2");
    }

    @Test
    void whoMovesTheFileLeavesTheRecordsOfOthersToThem() throws Exception {
        List<Future<Outcome>> others = new ArrayList<>();
        file.exclusively(() -> {
            for (int i = 0; i < THREADS; i++) {
                others.add(pool.submit(() -> append(share, "too long", 200)));
            }
            for (int i = 0; i < 1000; i++) {
                append(share, "moved", 0);
            }
        });
        assertThat(released(others)).hasSize(THREADS).containsOnly(Outcome.DUE);
        assertThat(lines()).hasSize(1001).doesNotContain("too long");
    }

    @Test
    void anErrorOfTheThreadThatWritesForOthersCostsThemNothing() throws Exception {
        AtomicInteger errors = new AtomicInteger(1);
        Share fragile = share(Buffering.NONE, (own, weight, now) -> {
            if (weight == 7 && errors.getAndDecrement() > 0) {
                throw new StackOverflowError();
            }
            return false;
        });
        file = join(fragile, nanoTime::get);
        assertThat(released(crowd(fragile, 0, 7, 0, 0))).hasSize(5).containsOnly(Outcome.TAKEN);
        assertThat(errors).hasNonPositiveValue();
        assertThat(lines()).containsExactlyInAnyOrder("start", "first", "r0", "r1", "r2", "r3");
    }

    @Test
    void theErrorOfARecordIsItsOwnThreads() throws Exception {
        Share hostile = share(new Buffering(1, 0, 50, 0), (own, weight, now) -> {
            if (weight == 7) {
                throw new IllegalStateException("no clock");
            }
            return false;
        });
        file = join(hostile, nanoTime::get);
        List<Future<Outcome>> crowd = crowd(hostile, 0, 7, 0);
        release.countDown();
        assertThatThrownBy(crowd.get(2)::get).hasRootCauseMessage("no clock");
        assertThat(crowd.get(1).get()).isEqualTo(Outcome.TAKEN);
        assertThat(crowd.get(3).get()).isEqualTo(Outcome.TAKEN);
        assertThat(lines()).containsExactly("start", "first", "r0", "r2");
    }

    @Test
    void everyRecordIsWrittenOnceInOrderThroughTornAndFailedWrites() throws Exception {
        Share own = share(Buffering.NONE, Rotation.NEVER);
        file = join(own, System::nanoTime);
        disk.first = () -> {
            int dice = ThreadLocalRandom.current().nextInt(50);
            if (dice == 0) {
                disk.tearAfter.set(ThreadLocalRandom.current().nextInt(20));
            } else if (dice == 1) {
                disk.failures.set(1);
            }
        };
        List<Callable<Void>> jobs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            jobs.add(() -> {
                IntStream.range(0, 3000).forEach(number -> append(own, thread + " " + number, 0));
                return null;
            });
        }
        for (Future<Void> each : pool.invokeAll(jobs)) {
            each.get();
        }
        disk.first = () -> {};
        file.flush();
        int[] next = new int[THREADS];
        for (String line : lines().subList(1, lines().size())) {
            String[] parts = line.split(" ", -1);
            assertThat(Integer.parseInt(parts[1])).isEqualTo(next[Integer.parseInt(parts[0])]++);
        }
        assertThat(next).containsOnly(3000);
    }

    @Test
    void whoClosesOrFlushesTheFileIsNotKeptOutByThreadsThatLog() throws Exception {
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            busy.add(pool.submit(() -> {
                while (release.getCount() > 0) {
                    append(share, "x", 0);
                }
            }));
        }
        for (int i = 0; i < 100; i++) {
            file.flush();
        }
        release.countDown();
        for (Future<?> each : busy) {
            each.get();
        }
        assertThat(share.pending()).isZero();
    }
}
