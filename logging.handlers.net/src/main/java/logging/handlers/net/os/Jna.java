// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

/** Whether JNA is there. It is asked for by a class of this package alone, so that nothing else fails without it. */
public final class Jna {

    /** What is told where it is missing. */
    public static final String MISSING = "needs JNA (the bundle com.sun.jna, on a class path net.java.dev.jna:jna)";

    private Jna() {}

    /** Whether JNA is there and its native part can be loaded. */
    public static boolean isPresent() {
        try {
            return com.sun.jna.Native.POINTER_SIZE > 0;
        } catch (LinkageError absent) {
            return false;
        }
    }
}
