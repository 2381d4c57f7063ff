// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

/** Says in one line why something failed: the error, and the root of it where the error does not tell. */
final class Reason {

    private static final int DEPTH = 16;

    private Reason() {}

    static String of(Throwable error) {
        Throwable root = error;
        for (int depth = 0; root.getCause() != null && depth < DEPTH; depth++) {
            root = root.getCause();
        }
        String text = error.toString();
        String last = root.getMessage();
        return last == null || text.contains(last) ? text : text + ": " + last;
    }
}
