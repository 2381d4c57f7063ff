// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.nio.file.Path;

/**
 * Where and how strongly a fault is tried. Immutable.
 *
 * @param directory empty, of its own
 * @param threads how many threads of a child log; 0 for what is fit for the fault
 */
record Place(Path directory, int threads) {

    /** A process to put under the fault. */
    Child child() {
        return child(directory);
    }

    /** One of several processes. */
    Child child(String name) {
        return child(directory.resolve(name));
    }

    private Child child(Path itsOwn) {
        return new Child(itsOwn, threads);
    }
}
