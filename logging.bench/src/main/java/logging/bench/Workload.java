// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import logging.bench.subject.Output;
import logging.bench.subject.Subject;

/** What is measured of every subject, by JMH. */
public enum Workload {
    /** A call below the level; the level is inherited through five names. */
    W1("disabled call, constant message", "Calls.disabled", Output.NOTHING, 1, Basis.CPU),
    /** The same with a text and a boxed number. */
    W1_ARGS("disabled call, two arguments, one boxed", "Calls.disabledWithArguments", Output.NOTHING, 1, Basis.CPU),
    /** A record made and handed to a handler that does nothing. */
    W2A("record to a no-op handler", "Calls.enabled", Output.NOTHING, 1, Basis.CPU),
    /** A record formatted to bytes. */
    W2B("formatted, no output", "Calls.enabled", Output.BYTES, 1, Basis.CPU),
    /** A file, flushed. */
    W3("file, each record with the OS, 1 thread", "Calls.enabled", Output.FILE, 1, Basis.CPU),
    /** A file, flushed, contended. */
    W3_4("file, each record with the OS, 4 threads", "Calls.enabled", Output.FILE, 4, Basis.ELAPSED),
    /** A file, buffered. */
    W4("buffered file, 1 thread", "Calls.enabled", Output.BUFFERED, 1, Basis.CPU),
    /** A file, buffered, contended. */
    W4_4("buffered file, 4 threads", "Calls.enabled", Output.BUFFERED, 4, Basis.ELAPSED),
    /** The caller's cost of a burst. */
    W5A("asynchronous, caller's cost in bursts", "Burst.burst", Output.ASYNC, 1, Basis.ELAPSED),
    /** Through the queue to the file, for good. */
    W5B("asynchronous, sustained, 1 thread", "Calls.enabled", Output.ASYNC, 1, Basis.ELAPSED),
    /** The same, contended. */
    W5B_4("asynchronous, sustained, 4 threads", "Calls.enabled", Output.ASYNC, 4, Basis.ELAPSED),
    /** Rotation, flushed. */
    W6A("rotating at 1 MiB, each record with the OS", "Calls.enabled", Output.ROLLING, 1, Basis.CPU),
    /** Rotation, buffered. */
    W6B("rotating at 1 MiB, buffered", "Calls.enabled", Output.ROLLING_BUFFERED, 1, Basis.CPU),
    /** An exception of thirty frames. */
    W7("exception, 30 frames, file", "Calls.failing", Output.FILE, 1, Basis.CPU),
    /** Syslog. */
    W9_UDP("syslog over UDP", "Calls.enabled", Output.UDP, 1, Basis.ELAPSED),
    /** Lines. */
    W9_TCP("lines over TCP", "Calls.enabled", Output.TCP, 1, Basis.ELAPSED);

    /** Which time ratios are made of. */
    public enum Basis {
        /** The process's CPU time: what is left of it is not disturbed by others on the machine. */
        CPU,
        /** Elapsed time, where threads wait for each other. */
        ELAPSED
    }

    private final String title;
    private final String benchmark;
    private final Output output;
    private final int threads;
    private final Basis basis;

    Workload(String title, String benchmark, Output output, int threads, Basis basis) {
        this.title = title;
        this.benchmark = benchmark;
        this.output = output;
        this.threads = threads;
        this.basis = basis;
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    /** JMH's name of the method, without the package. */
    public String benchmark() {
        return benchmark;
    }

    /** Where its records end. */
    public Output output() {
        return output;
    }

    /** How many threads log. */
    public int threads() {
        return threads;
    }

    /** Which time ratios are made of. */
    public Basis basis() {
        return basis;
    }

    /**
     * How much longer than the others it is measured. Where several threads are at work, the compiler gets little of the
     * processors, and takes the longer to get done; behind a buffer there is the most to compile.
     */
    public int effort() {
        return basis == Basis.ELAPSED ? 3 : output.buffered() ? 2 : 1;
    }

    /** Whether it is measured in single bursts. */
    public boolean isBurst() {
        return this == W5A;
    }

    /** Its name on the command line and in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The subjects that have such an output. */
    public List<Subject> subjects() {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.supports(output))
                .filter(subject -> subject != Subject.RAW || hasLimit())
                .toList();
    }

    /** A level check is the limit of a disabled call, a write that of a flushed file; the rest has none of its own. */
    private boolean hasLimit() {
        return output != Output.NOTHING || this == W1 || this == W1_ARGS;
    }

    /** The workloads that a word means: one, a family such as {@code w3}, or none. */
    public static List<Workload> matching(String word) {
        return Arrays.stream(values())
                .filter(workload -> workload.id().matches(Pattern.quote(word) + "(\\D.*)?"))
                .toList();
    }
}
