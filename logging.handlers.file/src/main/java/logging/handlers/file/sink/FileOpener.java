// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Opens files for appending. Implementations are thread-safe. */
@FunctionalInterface
public interface FileOpener {

    /**
     * Opens a file at its end, creating it if need be; every write must go to the end as it is then.
     *
     * @param path the file
     * @return a stream without a buffer
     * @throws IOException if it cannot be opened
     */
    OutputStream open(Path path) throws IOException;
}
