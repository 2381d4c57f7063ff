// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the operator wants the configuration to be; changed step by step, then written. Used by one thread. */
interface Wishes {
    /** The PID that takes it. */
    String pid();

    /** All wishes as a configuration. */
    Map<String, Object> document();

    /** A wrong configuration; the wishes stay as they are. */
    Map<String, Object> broken(Random random);

    /** The level of the logger {@code probe}: DEBUG or WARNING. */
    void probe(boolean debug);

    /** Another level of a logger that the load does not need. */
    void level(Random random);

    /** Other options for the handler of the load, which stays on its file. */
    void options(Random random);

    /** Another file for the handler of the load. */
    void file();

    /** A second handler beside the first comes or goes. */
    void handlers(Random random);

    /** Loggers come and go. */
    void loggers(Random random);

    /** The plain configuration that everything began with, on the file of now. */
    void calm();

    /** All files that the load went to, oldest first. */
    List<Path> files();
}
