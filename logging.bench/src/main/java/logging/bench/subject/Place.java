// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * An output in one run: which, and where.
 *
 * @param output which
 * @param count of {@link Output#NOTHING}
 * @param file of the outputs that are files
 * @param stream of {@link Output#BYTES}
 * @param port of the outputs that are receivers, on the loopback interface
 */
public record Place(Output output, Count count, Path file, OutputStream stream, int port) {

    /** The file as a configuration names it. */
    public String fileName() {
        return file.toString();
    }
}
