// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

/**
 * Shows that a handler that does nothing was called: counts, as cheaply as can be.
 *
 * <p>Not thread-safe: from several threads some calls are not counted.
 */
public final class Count {

    // guarded by nobody: that it moves is enough
    private int calls;

    /** Counts one call. */
    public void one() {
        calls++;
    }

    /** How many were counted. */
    public int calls() {
        return calls;
    }
}
