// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;

/** Makes connections to one peer. */
@FunctionalInterface
public interface Connector {

    /** Connects; everything that takes time, the resolving of names too, happens here. */
    Wire connect(Deadline deadline) throws IOException;
}
