// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens real files whose writes fail on demand. */
final class FaultyDisk implements FileOpener {

    /** While true every write fails at once. */
    volatile boolean down;

    /** While true files cannot be opened. */
    volatile boolean locked;

    /** The next write fails after so many bytes; -1 for none. */
    final AtomicInteger tearAfter = new AtomicInteger(-1);

    /** So many writes fail at once. */
    final AtomicInteger failures = new AtomicInteger();

    /** How often something was written or tried to be. */
    final AtomicInteger writes = new AtomicInteger();

    final AtomicInteger open = new AtomicInteger();

    /** What every write does first. */
    volatile Runnable first = () -> {};

    @Override
    public OutputStream open(Path path) throws IOException {
        if (locked) {
            throw new IOException("Permission denied");
        }
        open.incrementAndGet();
        return new FileOutputStream(path.toFile(), true) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                writes.incrementAndGet();
                first.run();
                int tear = tearAfter.getAndSet(-1);
                if (tear >= 0) {
                    super.write(bytes, from, Math.min(tear, length));
                    throw new IOException("No space left on device");
                }
                if (down || failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                    throw new IOException("Input/output error");
                }
                super.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                open.decrementAndGet();
                super.close();
            }
        };
    }
}
