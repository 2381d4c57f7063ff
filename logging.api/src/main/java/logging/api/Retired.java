// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** Thrown by a handler that was retired, caught by the slot that then asks the successor. */
final class Retired extends RuntimeException {

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack and no state
    static final Retired SIGNAL = new Retired();

    private static final long serialVersionUID = 1L;

    private Retired() {
        super("handler retired", null, false, false);
    }
}
