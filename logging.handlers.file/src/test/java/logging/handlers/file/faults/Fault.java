// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One fault and what is measured under it.
 *
 * @param name what it is called in the table
 * @param body injects it and measures
 */
record Fault(String name, Body body) {

    /** Injects a fault into children that log. */
    @FunctionalInterface
    interface Body {
        /**
         * Runs the fault.
         *
         * @param place where to log, and how strongly
         * @return what became of the records
         * @throws Unavailable if it cannot be injected here
         * @throws Exception if it could not be measured
         */
        Figures run(Place place) throws Exception;
    }

    /** Says why a fault cannot be injected here. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(String why) {
            super(why);
        }
    }

    /** Deletes a directory unless something is in it. */
    static void deleteIfEmpty(Path directory) throws IOException {
        try {
            Files.delete(directory);
        } catch (DirectoryNotEmptyException other) {
            // a file was made there meanwhile
            return;
        }
    }

    /** Runs a command; says whether it went well. */
    static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** Runs a command that the fault cannot do without. */
    static void need(String... words) throws Unavailable, InterruptedException {
        if (!command(words)) {
            throw new Unavailable("refused: " + String.join(" ", words));
        }
    }
}
