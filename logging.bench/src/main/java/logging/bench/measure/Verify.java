// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import logging.bench.subject.Caller;
import logging.bench.subject.Count;
import logging.bench.subject.Line;
import logging.bench.subject.Output;
import logging.bench.subject.Place;
import logging.bench.subject.Subject;

/** Proves that a subject writes what all others write: two threads, every line, nothing twice, nothing between. */
public final class Verify {

    private static final int THREADS = 2;
    private static final int CALLS = 4500;
    private static final String INFO = " - INFO - ";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}");

    private final Subject subject;
    private final Output output;
    private final Throwable failure = new Work().failure;
    private final Count count = new Count();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Verify(Subject subject, Output output) {
        this.subject = subject;
        this.output = output;
    }

    /**
     * Verifies one subject with one output; prints {@code ok} or what is wrong.
     *
     * @param args the subject's id and the output's name
     */
    public static void main(String[] args) throws Exception {
        PrintStream answer = System.out;
        // what a subject prints about itself is no answer
        System.setOut(System.err);
        Verify verify = new Verify(Subject.of(args[0]), Output.valueOf(args[1]));
        String problem;
        try {
            problem = verify.run();
        } catch (Exception failed) {
            // the subject may have left threads behind that keep the JVM alive
            problem = failed.getCause() == null
                    ? failed.toString()
                    : failed.getCause().toString();
        }
        answer.println(problem == null ? "ok" : problem);
        System.exit(problem == null ? 0 : 1);
    }

    private String run() throws Exception {
        Scratch scratch = Scratch.make();
        try (Receiver receiver = Receiver.of(output)) {
            Place place = new Place(output, count, scratch.folder().resolve("bench.log"), bytes, receiver.port());
            String flushed = null;
            try (Caller caller = subject.open(place)) {
                log(caller);
                if (output.immediate()) {
                    flushed = compare(lines(scratch));
                }
                caller.error("u-last", 1, failure);
            }
            if (receiver.port() != 0) {
                return arrived(receiver);
            }
            if (output == Output.NOTHING) {
                boolean called = count.calls() > CALLS || subject == Subject.RAW || subject == Subject.PAX;
                return called ? null : "the handler was called " + count.calls() + " times";
            }
            return flushed != null ? "before close: " + flushed : compareAll(lines(scratch));
        } finally {
            scratch.delete();
        }
    }

    private static void log(Caller caller) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String user = "u-" + t;
            Thread thread = new Thread(() -> {
                for (int i = 0; i < CALLS; i++) {
                    caller.debug();
                    caller.debug(user, i);
                    caller.info(user, i);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private String arrived(Receiver receiver) {
        int lines = THREADS * CALLS;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (receiver.received() < lines && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return receiver.received() >= lines ? null : receiver.received() + " of " + lines + " arrived";
    }

    private List<String> lines(Scratch scratch) throws IOException {
        if (output == Output.BYTES) {
            return bytes.toString(StandardCharsets.UTF_8).lines().toList();
        }
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                scratch.folder(), file -> !file.toString().endsWith(".lck"))) {
            for (Path file : files) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** The calls, and after them one with a stack trace. */
    private String compareAll(List<String> lines) {
        if (subject == Subject.RAW) {
            return counted(lines, THREADS * CALLS + 1);
        }
        List<String> plain = lines.stream().filter(line -> line.contains(INFO)).toList();
        String problem = compare(plain);
        if (problem != null) {
            return problem;
        }
        String rest = lines.stream().filter(line -> !line.contains(INFO)).collect(Collectors.joining("\n"));
        boolean traced = rest.contains(" - " + Line.NAME + " - ERROR - " + Line.concat("u-last", 1))
                && rest.contains(failure + "\n")
                && rest.split("\tat ", -1).length > failure.getStackTrace().length;
        return traced ? null : "stack trace: " + rest;
    }

    private String compare(List<String> lines) {
        if (subject == Subject.RAW) {
            return counted(lines, THREADS * CALLS);
        }
        Map<String, Integer> expected = new HashMap<>();
        for (int t = 0; t < THREADS; t++) {
            for (int i = 0; i < CALLS; i++) {
                expected.put(" - " + Line.NAME + INFO + Line.concat("u-" + t, i), 1);
            }
        }
        for (String line : lines) {
            int time = Math.min(line.length(), 23);
            if (!TIME.matcher(line.substring(0, time)).matches()) {
                return "no time: " + line;
            }
            if (expected.remove(line.substring(time)) == null) {
                return "not expected: " + line;
            }
        }
        return expected.isEmpty() ? null : expected.size() + " lines missing";
    }

    private static String counted(List<String> lines, int expected) {
        return lines.size() == expected ? null : lines.size() + " lines, not " + expected;
    }
}
