// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.Flushable;

/** The handler of records that found no other: WARNING and above, bare, to standard error as it is at that moment. */
final class LastResort extends StreamHandler {

    private final LoggingSystem home;

    LastResort(LoggingSystem home) {
        super(home.err());
        this.home = home;
        adopt(home);
        setLevel(Level.WARNING);
    }

    @Override
    Flushable current() {
        return home.err();
    }

    @Override
    public String toString() {
        return "<_StderrHandler <stderr> (" + home.levels().nameOf(level()) + ")>";
    }
}
