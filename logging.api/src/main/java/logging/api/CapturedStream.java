// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.PrintStream;

/**
 * A standard stream whose lines become records. Handlers and error reports write to the stream behind it, so that what
 * they print is not captured again. Implementations are thread-safe.
 */
public interface CapturedStream {

    /** {@return the stream that was there before; never null} */
    PrintStream behind();

    /**
     * The stream that is not captured.
     *
     * @param stream any stream
     * @return the stream itself, or what lies behind it
     */
    static PrintStream behind(PrintStream stream) {
        PrintStream real = stream;
        while (real instanceof CapturedStream captured) {
            real = captured.behind();
        }
        return real;
    }
}
