// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Closes what is being given up anyway. */
final class Closing {

    private static final System.Logger LOG = System.getLogger("logging.handlers.net");

    private Closing() {}

    /** Closes what is no longer needed. */
    static void quietly(Closeable what) {
        if (what == null) {
            return;
        }
        try {
            what.close();
        } catch (IOException error) {
            note(error);
        }
    }

    /** Says at DEBUG what changes nothing for the caller, who is giving the connection up. */
    static void note(IOException error) {
        LOG.log(Level.DEBUG, "a connection did not end cleanly", error);
    }
}
