// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The arguments of one thread's calls; all lines have one length. */
@State(Scope.Thread)
public class Work {

    static final String USER = "u-4711";

    /** An exception with thirty frames, made once: what making one costs is not the logging system's. */
    final Throwable failure = failure(25);

    // owned by the thread that has this state
    private int count;

    /** A number of four digits, too large for the box cache. */
    int next() {
        count = count + 1 & 0xFFF;
        return 1000 + count;
    }

    private static Throwable failure(int deeper) {
        return deeper == 0 ? new IllegalStateException("no stock left") : failure(deeper - 1);
    }
}
