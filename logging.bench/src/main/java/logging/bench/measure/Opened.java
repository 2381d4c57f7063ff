// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import logging.bench.subject.Caller;
import logging.bench.subject.Count;
import logging.bench.subject.Output;
import logging.bench.subject.Place;
import logging.bench.subject.Subject;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The opened subject of a forked JVM. */
@State(Scope.Benchmark)
public class Opened {

    /** A {@link Subject#id()}. */
    @Param("ours")
    public String subject;

    /** An {@link Output}. */
    @Param("NOTHING")
    public String output;

    private Scratch scratch;
    private Receiver receiver;

    /** What is measured. */
    Caller caller;

    /** Opens the subject. */
    @Setup(Level.Trial)
    public void open() throws IOException, ReflectiveOperationException {
        Output where = Output.valueOf(output);
        scratch = Scratch.make();
        receiver = Receiver.of(where);
        Path file = scratch.folder().resolve("bench.log");
        caller = Subject.of(subject).open(new Place(where, new Count(), file, new Sink(), receiver.port()));
    }

    /** Keeps the disk from filling up: what was written is cut off between iterations. */
    @Setup(Level.Iteration)
    public void cut() throws IOException {
        scratch.cut();
    }

    /** Closes the subject. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        caller.close();
        receiver.close();
        scratch.delete();
    }
}
