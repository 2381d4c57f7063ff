// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.Options;
import logging.handlers.file.FileHandlers;

/**
 * The process that is put under a fault: threads log numbered records to one handler until a line {@code stop} comes,
 * then it prints what it has seen.
 *
 * <p>Arguments: a directory of its own, a class name, then {@code key=value}: {@code threads}, {@code firstThread} (its
 * number), {@code pause} (microseconds between two records of a thread), {@code interrupted} (whether the threads are
 * all the time), and the handler's keys. How many calls have returned, and how long the longest took, stands in a mapped
 * file, which outlives a kill.
 */
public final class Writer {

    /** The file in which each thread tells what it has done: so many bytes for each. */
    static final String ACKS = "acks";

    static final int ACK = 16;

    /** Where in them the number of returned calls stands. */
    static final int RETURNED = 0;

    /** Where the longest call stands, in nanoseconds. */
    static final int LONGEST = 8;

    private final Logger logger;
    private final MappedByteBuffer acks;
    private final Map<String, String> keys;
    // guarded by: volatile
    private volatile boolean stopped;
    // guarded by: this
    private long thrown;

    private Writer(Logger logger, MappedByteBuffer acks, Map<String, String> keys) {
        this.logger = logger;
        this.acks = acks;
        this.keys = keys;
    }

    /**
     * Runs the process.
     *
     * @param args as said above
     * @throws Exception if it cannot start
     */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 2; i < args.length; i++) {
            String[] pair = args[i].split("=", 2);
            keys.put(pair[0], pair[1]);
        }
        LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withDirectory(directory));
        Handler handler = handler(system, args[1], keys);
        Logger logger = system.getLogger("faults");
        logger.setLevel(1);
        logger.addHandler(handler);
        system.getLogger("logging").addHandler(handler);
        Writer writer = new Writer(logger, acks(directory, Integer.parseInt(keys.get("threads"))), keys);
        writer.run();
        handler.close();
        System.out.println("thrown=" + writer.thrown + " dropped="
                + handler.dropped() + " pending=" + handler.pending() + " closes="
                + handler.slot().status().closes() + " reports="
                + system.errors().total());
    }

    private static MappedByteBuffer acks(Path directory, int threads) throws IOException {
        try (FileChannel file = FileChannel.open(
                directory.resolve(ACKS),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return file.map(FileChannel.MapMode.READ_WRITE, 0, (long) ACK * threads);
        }
    }

    private static Handler handler(LoggingSystem system, String type, Map<String, String> keys) throws Exception {
        Options options = new Options("handler", keys);
        Handler handler = new FileHandlers().create(type, options);
        if (handler == null) {
            throw new IllegalArgumentException(options.problems().toString());
        }
        system.handlers().remember(handler);
        handler.prepare();
        handler.commit();
        return handler;
    }

    private void run() throws IOException, InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(keys.get("threads")); i++) {
            int index = i;
            Thread thread = new Thread(() -> log(index));
            thread.start();
            running.add(thread);
        }
        System.out.println("running");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.equals("stop")) {
            line = in.readLine();
        }
        stopped = true;
        for (Thread thread : running) {
            thread.join();
        }
    }

    private void log(int index) {
        int thread = Integer.parseInt(keys.get("firstThread")) + index;
        long pause = 1000 * Long.parseLong(keys.get("pause"));
        boolean interrupted = Boolean.parseBoolean(keys.get("interrupted"));
        long slowest = 0;
        long failures = 0;
        for (long number = 0; !stopped; number++) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            String text = Line.of(thread, number);
            long start = System.nanoTime();
            try {
                logger.info(text);
            } catch (RuntimeException | Error escaped) {
                failures++;
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            failures += interrupted && !Thread.interrupted() ? 1 : 0;
            acks.putLong(ACK * index + LONGEST, slowest);
            acks.putLong(ACK * index + RETURNED, number + 1);
            if (pause > 0) {
                LockSupport.parkNanos(pause);
            }
        }
        addThrown(failures);
    }

    private synchronized void addThrown(long failures) {
        thrown += failures;
    }
}
