// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import static logging.bench.Workload.W1;
import static logging.bench.Workload.W1_ARGS;
import static logging.bench.Workload.W2A;
import static logging.bench.Workload.W2B;
import static logging.bench.Workload.W3;
import static logging.bench.Workload.W3_4;
import static logging.bench.Workload.W4;
import static logging.bench.Workload.W4_4;
import static logging.bench.Workload.W5A;
import static logging.bench.Workload.W5B;
import static logging.bench.Workload.W5B_4;
import static logging.bench.Workload.W6A;
import static logging.bench.Workload.W6B;
import static logging.bench.Workload.W7;
import static logging.bench.Workload.W9_TCP;
import static logging.bench.Workload.W9_UDP;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import logging.bench.Workload;
import logging.bench.subject.Subject;

/** What the project promises about its speed, as ratios within one run and bytes. */
public final class Targets {

    /**
     * The record, the array of its arguments, and a boxed argument. The half is what one-off allocations, shared out among
     * the calls, may add.
     */
    private static final double RECORD = 112.5;

    /** A disabled call may not allocate; what the profiler itself shows of that is a fraction. */
    private static final double NO_BYTES = 0.5;

    private final Results results;
    private final SingleTargets single;

    /** Holds these results against the promises. */
    public Targets(Results results, Figures figures) {
        this.results = results;
        this.single = new SingleTargets(results, figures);
    }

    /** All promises that these results say something about. */
    public List<Target> all() {
        Stream<Target> ratios = Stream.of(
                target("W1 disabled call", disabled(W1), jul(W1), bytes(W1, NO_BYTES, NO_BYTES)),
                target(
                        "W1 disabled call, arguments",
                        disabled(W1_ARGS),
                        jul(W1_ARGS),
                        bytes(W1_ARGS, NO_BYTES, NO_BYTES)),
                target("W2a record to a no-op handler", peer(W2A, 0.6, 0.8), bytes(W2A, RECORD, RECORD)),
                target("W2b formatted", peer(W2B, 0.4, 0.6), bytes(W2B, RECORD, RECORD)),
                target("W3 file", peer(W3, 0.8, 1.0), raw(W3, 1.15, 1.3)),
                target("W3 file, 4 threads", raw(W3_4, 1.0, Double.MAX_VALUE), peer(W3_4, 0.6, 0.6)),
                target("W4 buffered", peer(W4, 0.45, 0.7)),
                target("W4 buffered, 4 threads", peer(W4_4, 0.45, 0.7)),
                target("W5a caller's cost in bursts", peer(W5A, 0.35, 0.6)),
                target("W5b sustained", peer(W5B, 0.6, 0.8)),
                target("W5b sustained, 4 threads", peer(W5B_4, 0.6, 0.8)),
                target("W6a rotating", peer(W6A, 0.8, 0.95)),
                target("W6b rotating, buffered", peer(W6B, 0.5, 0.7)),
                target("W7 exception", peer(W7, 0.8, 1.1), bytes(W7, 500, 2048)),
                target("W8 bytes of a record in a file", bytes(W3, RECORD, RECORD)),
                target("W9 UDP", peer(W9_UDP, 1.0, 1.1)),
                target("W9 TCP", peer(W9_TCP, 0.9, 1.1)),
                target("Pax Logging, in Felix", pax(W2A, 0.4), pax(W4, 0.4), pax(W5A, 0.4), pax(W5B, 0.4)),
                target("Pax Logging, in Felix, the rest", pax(W1, 1), pax(W3, 1)),
                target("in Felix as on the class path", felix(W1), felix(W2A), felix(W2B), felix(W3), felix(W4)));
        return Stream.concat(ratios, single.all()).filter(Target::isKnown).toList();
    }

    private static Target target(String name, Check... checks) {
        return new Target(name, Arrays.asList(checks));
    }

    private Check peer(Workload workload, double goal, double floor) {
        return new Check("x best peer", results.ratio(workload, Subject.OURS, Results::isPeer), goal, floor);
    }

    /** tinylog's levels are fixed when it starts, so that a disabled call is compiled away: no model for us. */
    private Check disabled(Workload workload) {
        OptionalDouble ratio =
                results.ratio(workload, Subject.OURS, other -> Results.isPeer(other) && other != Subject.TINYLOG);
        return new Check("x best peer with run-time levels", ratio, 1.0, Double.MAX_VALUE);
    }

    private Check jul(Workload workload) {
        return new Check("x jul", results.ratio(workload, Subject.OURS, other -> other == Subject.JUL), 1.2, 1.2);
    }

    private Check pax(Workload workload, double goal) {
        OptionalDouble ratio = results.ratio(workload, Subject.OURS_FELIX, other -> other == Subject.PAX);
        return new Check(workload.id() + " x pax", ratio, goal, 1.0);
    }

    /** A tenth is what two forks of one subject differ by. */
    private Check felix(Workload workload) {
        OptionalDouble ratio = results.ratio(workload, Subject.OURS_FELIX, other -> other == Subject.OURS);
        return new Check(workload.id() + " x class path", ratio, 1.1, 1.1);
    }

    private Check raw(Workload workload, double goal, double floor) {
        return new Check("x raw", results.ratio(workload, Subject.OURS, other -> other == Subject.RAW), goal, floor);
    }

    private Check bytes(Workload workload, double goal, double floor) {
        return new Check("bytes", results.median(workload, Subject.OURS, Measurement::bytes), goal, floor);
    }
}
