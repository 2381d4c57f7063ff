// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * What records collect and whether failures are reported; all on at first.
 *
 * <p>Immutable, thread-safe. Python: {@code raiseExceptions}, {@code _srcfile}, {@code logThreads},
 * {@code logProcesses}, {@code logMultiprocessing}.
 *
 * @param raiseExceptions whether failures of handlers are reported on standard error
 * @param callers whether the place of a call is sought when something prints it
 * @param threads whether records carry thread id and name
 * @param processes whether records carry the process id
 * @param processNames whether records carry the process name
 */
public record Switches(
        boolean raiseExceptions, boolean callers, boolean threads, boolean processes, boolean processNames) {

    /** Everything on. */
    public static final Switches DEFAULT = new Switches(true, true, true, true, true);

    /**
     * These switches with another {@code raiseExceptions}.
     *
     * @param report true to report
     * @return new switches
     */
    public Switches withRaiseExceptions(boolean report) {
        return new Switches(report, callers, threads, processes, processNames);
    }
}
