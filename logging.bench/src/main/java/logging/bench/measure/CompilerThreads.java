// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the compiler's threads of this JVM have used, as Linux tells it of each thread; 0 on other systems. The JVM itself
 * tells only how long they took, waiting for a processor included, and not before a method is done. Stateless.
 */
final class CompilerThreads {

    private static final Path TASKS = Path.of("/proc/self/task");

    private CompilerThreads() {}

    /** CPU time of the compiler's threads since the JVM started, if none of them ends; nanoseconds. */
    static long cpuNanos() {
        if (!Files.isDirectory(TASKS)) {
            return 0;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            long sum = 0;
            for (Path task : tasks) {
                sum += cpuNanos(task);
            }
            return sum;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long cpuNanos(Path task) {
        try {
            boolean compiles = Files.readString(task.resolve("comm")).startsWith("Compiler", 3);
            return compiles
                    ? Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ", 2)[0])
                    : 0;
        } catch (IOException ended) {
            // none of the compiler's, for those stay
            return 0;
        }
    }
}
