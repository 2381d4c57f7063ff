// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logging.bench.measure.Configuring;
import logging.bench.measure.Latency;
import logging.bench.measure.Population;
import logging.bench.measure.VirtualThreads;
import logging.bench.report.Figures;
import logging.bench.subject.Output;
import logging.bench.subject.Subject;

/** The measurements that are no calls a second: each a JVM, or an interpreter, that prints its figures. */
final class Probes {

    private final Figures figures;
    private final Set<Subject> subjects;
    private final boolean quick;
    private final Set<String> failures;

    /** Adds to figures, and to failures what could not be measured. */
    Probes(Figures figures, Arguments arguments, Set<String> failures) {
        this.figures = figures;
        this.failures = failures;
        this.subjects = arguments.subjects();
        this.quick = arguments.quick();
    }

    void latency() throws InterruptedException {
        String calls = quick ? "4000" : "30000";
        for (Subject subject : subjects) {
            if (subject.supports(Output.ASYNC)) {
                jvm(Latency.class, subject, subject.id(), Output.ASYNC.name(), calls);
            }
        }
        if (subjects.contains(Subject.OURS)) {
            jvm(Latency.class, Subject.OURS, "ours, synchronous", Output.FILE.name(), calls);
        }
    }

    void loggers() throws InterruptedException {
        for (Subject subject : List.of(Subject.OURS, Subject.LOGBACK, Subject.JUL, Subject.LOG4J2)) {
            if (subjects.contains(subject)) {
                jvm(Population.class, subject, subject.id());
            }
        }
        if (subjects.contains(Subject.OURS)) {
            jvm(Configuring.class, Subject.OURS, Subject.OURS.id());
        }
    }

    /** With this Java if it is new enough, else with the one of {@code JAVA_25_HOME}. */
    void virtualThreads() throws InterruptedException {
        String other = System.getProperty("bench.java25", "");
        Path home = Runtime.version().feature() >= 21 ? Path.of(System.getProperty("java.home")) : Path.of(other);
        if (Runtime.version().feature() < 21 && other.isEmpty()) {
            failures.add("virtual threads: not run, JAVA_25_HOME is not set");
            return;
        }
        for (Subject subject : List.of(Subject.OURS, Subject.LOGBACK)) {
            if (subjects.contains(subject)) {
                read(
                        "virtual threads",
                        subject.id(),
                        () -> Fork.run(home, VirtualThreads.class, subject.jvmArgs(), List.of(subject.id())));
            }
        }
    }

    /** Not part of any ratio with the peers, only of ours with it. */
    void cpython() throws InterruptedException {
        Path script = Path.of(System.getProperty("bench.python", "cpython.py"));
        read("cpython, ns", "cpython", () -> {
            Path folder = Files.createTempDirectory(Path.of("/dev/shm"), "logging.bench");
            try {
                return Fork.run(List.of("python3", script.toString(), folder.toString()));
            } finally {
                Files.deleteIfExists(folder);
            }
        });
    }

    private void jvm(Class<?> main, Subject subject, String column, String... more) throws InterruptedException {
        List<String> args = new ArrayList<>(List.of(subject.id()));
        args.addAll(List.of(more));
        read(main.getSimpleName(), column, () -> Fork.run(main, subject.jvmArgs(), args));
    }

    private void read(String what, String column, Source source) throws InterruptedException {
        String text;
        try {
            text = source.get();
        } catch (IOException failed) {
            failures.add(what + ", " + column + ": not run, " + failed.getMessage());
            return;
        }
        boolean any = false;
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                figures.add(line.substring(0, tab), column, Double.parseDouble(line.substring(tab + 1)));
                System.err.println(column + ": " + line.replace("\t", " = "));
                any = true;
            }
        }
        if (!any) {
            failures.add(what + ", " + column + ": " + (text.isEmpty() ? "no figure" : text));
        }
    }

    /** Runs a program. */
    @FunctionalInterface
    private interface Source {
        String get() throws IOException, InterruptedException;
    }
}
