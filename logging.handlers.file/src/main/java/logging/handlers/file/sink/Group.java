// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of several threads that are written together, by one write. While there are any, nobody closes the stream.
 *
 * <p>Not thread-safe: guarded by the file's lock.
 */
final class Group {

    /** The most that is written together, in bytes; up to here the JDK copies to the stack instead of to new memory. */
    private static final int CAPACITY = 8192;

    private final Outlet outlet;
    private final Delivery delivery;
    private final List<Errand> errands = new ArrayList<>();
    private final byte[] bytes = new byte[CAPACITY];
    private int length;

    Group(Outlet outlet, Delivery delivery) {
        this.outlet = outlet;
        this.delivery = delivery;
    }

    /** Bytes that are not written yet. */
    int length() {
        return length;
    }

    /** Whether a record may ever be in a group. */
    static boolean suits(Errand errand) {
        return errand.length <= CAPACITY;
    }

    /** Adds a record that suits; writes what was here before if there is no room. */
    void add(Errand errand) {
        if (length + errand.length > CAPACITY) {
            write();
        }
        errands.add(errand);
        System.arraycopy(errand.text, 0, bytes, length, errand.length);
        length += errand.length;
    }

    /** Forgets what was added, after an error; the threads find their errands not done. */
    void clear() {
        errands.clear();
        length = 0;
    }

    /** Writes what was added, and tells each thread what became of its record. */
    void write() {
        if (errands.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            outlet.stream().write(bytes, 0, length);
            written = true;
            outlet.grew(length);
        } catch (IOException firstFailure) {
            delivery.rescue(errands);
        } finally {
            if (written) {
                taken();
            }
            clear();
        }
    }

    private void taken() {
        for (int i = 0; i < errands.size(); i++) {
            errands.get(i).done(Outcome.TAKEN);
        }
    }
}
