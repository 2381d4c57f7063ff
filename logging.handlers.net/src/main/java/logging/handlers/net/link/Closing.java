// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.Channel;

/** Closes what is being given up anyway. */
final class Closing {

    private static final System.Logger LOG = System.getLogger("logging.handlers.net");

    private Closing() {}

    /** Closes a channel; that closing failed changes nothing for the caller, so it is only said at DEBUG. */
    static void quietly(Channel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException error) {
            LOG.log(Level.DEBUG, "a connection did not close cleanly", error);
        }
    }
}
