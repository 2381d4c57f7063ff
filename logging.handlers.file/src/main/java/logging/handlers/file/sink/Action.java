// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;

/** Something that is done to a file while nobody writes to it. */
@FunctionalInterface
public interface Action {

    /**
     * Does it.
     *
     * @throws IOException if it fails
     */
    void run() throws IOException;
}
