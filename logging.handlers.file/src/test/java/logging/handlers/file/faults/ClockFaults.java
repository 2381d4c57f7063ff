// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

/**
 * A clock that jumps, and the hours that summer time doubles and leaves out, while a file is rolled by time: hundreds of
 * days by a clock of the test's own, and the wall clock of a process by libfaketime.
 */
final class ClockFaults {

    private static final String TIMED = "logging.handlers.TimedRotatingFileHandler";
    private static final int RECORDS = 2000;
    private static final int FILES = 20;

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("clock jumps", place -> run(place.directory(), "M", new Random(1), Duration.ofHours(2))),
                new Fault("summer time ends", place -> run(place.directory(), "H", null, Duration.ofMinutes(7))),
                new Fault("wall clock jumps", ClockFaults::wallClock));
    }

    /** Logs while time goes on in steps, or jumps to and fro. */
    private static Figures run(Path directory, String when, Random jumps, Duration step) throws Exception {
        AtomicLong now = new AtomicLong(nanos(Instant.parse("2024-11-01T00:00:00Z")));
        LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT
                .withClock(now::get)
                .withZone(ZoneId.of("America/New_York"))
                .withDirectory(directory));
        Map<String, String> keys = Map.of("filename", "a.log", "when", when);
        Handler handler = new FileHandlers().create(TIMED, new Options("handler", keys));
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
        needFiles(directory, FILES);
        return count(directory, handler.dropped(), longest / 1_000_000);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L;
    }

    private static Figures count(Path directory, long dropped, long longest) throws IOException {
        Found found = Found.in(directory);
        Set<Long> numbers = found.of(0);
        long lost = RECORDS - numbers.size() - dropped;
        return new Figures(RECORDS, numbers.size(), dropped, lost, found.doubled(), found.torn(), 0, longest);
    }

    private static void needFiles(Path directory, int least) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            long number = files.count();
            if (number < least) {
                throw new AssertionError("the file was rolled only " + number + " times");
            }
        }
    }

    /** The process sees a wall clock that goes hours ahead and back; elapsed time goes on as it does. */
    private static Figures wallClock(Place place) throws Exception {
        Path offset = Files.writeString(place.directory().resolve("offset"), "+0");
        Child child = place.child()
                .handler(TIMED, "when=S")
                .with("LD_PRELOAD", library().toString())
                .with("FAKETIME_TIMESTAMP_FILE", offset.toString())
                .with("FAKETIME_NO_CACHE", "1")
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                .with("DONT_FAKE_MONOTONIC", "1")
                .start();
        for (String jump : List.of("+2h", "-25h", "+0", "+400d", "-1h")) {
            child.run(400);
            Files.writeString(offset, jump);
        }
        Figures figures = Figures.of(child, child.run(1500).stop());
        needFiles(child.logs(), 4);
        return figures;
    }

    private static Path library() throws Fault.Unavailable, IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new Fault.Unavailable("needs libfaketime (Debian package faketime)"));
        }
    }
}
