// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.Options;
import logging.handlers.file.FileHandlers;

/** A clock that jumps, and the hours that summer time doubles and leaves out, while a file is rolled by time. */
final class ClockFaults {

    private static final int RECORDS = 2000;

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("clock jumps", directory -> run(directory, "M", new Random(1), Duration.ofHours(2))),
                new Fault("summer time ends", directory -> run(directory, "H", null, Duration.ofMinutes(7))));
    }

    /** Logs while time goes on in steps, or jumps to and fro. */
    private static Figures run(Path directory, String when, Random jumps, Duration step) throws Exception {
        AtomicLong now = new AtomicLong(nanos(Instant.parse("2024-11-01T00:00:00Z")));
        LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT
                .withClock(now::get)
                .withZone(ZoneId.of("America/New_York"))
                .withDirectory(directory));
        Map<String, String> keys = Map.of("filename", "a.log", "when", when);
        Handler handler =
                new FileHandlers().create("logging.handlers.TimedRotatingFileHandler", new Options("handler", keys));
        system.handlers().remember(handler);
        handler.prepare();
        Logger logger = system.getLogger("faults");
        logger.setLevel(1);
        logger.addHandler(handler);
        long longest = 0;
        for (int i = 0; i < RECORDS; i++) {
            long start = System.nanoTime();
            logger.info(Line.of(0, i));
            longest = Math.max(longest, System.nanoTime() - start);
            double factor = jumps == null ? 1 : jumps.nextGaussian();
            now.addAndGet((long) (step.toNanos() * factor));
        }
        handler.close();
        return count(directory, handler.dropped(), longest / 1_000_000);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L;
    }

    private static Figures count(Path directory, long dropped, long longest) throws Exception {
        Set<Long> found = new HashSet<>();
        long doubled = 0;
        long torn = 0;
        long files = 0;
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                files++;
                for (String line : Files.readAllLines(file)) {
                    long[] record = Line.parse(line);
                    torn += record == null ? 1 : 0;
                    doubled += record != null && !found.add(record[1]) ? 1 : 0;
                }
            }
        }
        if (files < 20) {
            throw new AssertionError("the file was rolled only " + files + " times");
        }
        return new Figures(RECORDS, found.size(), dropped, RECORDS - found.size() - dropped, doubled, torn, 0, longest);
    }
}
