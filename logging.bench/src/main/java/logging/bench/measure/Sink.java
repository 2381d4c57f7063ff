// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.OutputStream;

/** Swallows bytes, but has to be given them. */
final class Sink extends OutputStream {

    /** Read by nobody; written so that no compiler proves the bytes unneeded. Guarded by the caller's lock. */
    private int seen;

    @Override
    public void write(int one) {
        seen = one;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        seen ^= bytes[offset + length - 1] ^ length;
    }

    @Override
    public String toString() {
        return "sink " + seen;
    }
}
