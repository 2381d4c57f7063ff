// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How much of the old files is kept. Immutable.
 *
 * @param totalBytes what they take together at most; 0 for any amount
 * @param maxAge nanoseconds since a file was last written; 0 for any time
 */
public record Retention(long totalBytes, long maxAge) {

    /** Everything is kept. */
    public static final Retention ALL = new Retention(0, 0);

    /** The files that are too old, or that are too much together with newer ones. */
    List<Path> excess(List<Path> oldestFirst, ToLongFunction<Path> size, ToLongFunction<Path> age) {
        List<Path> excess = new ArrayList<>();
        long sum = 0;
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Path file = oldestFirst.get(i);
            sum += size.applyAsLong(file);
            boolean tooMuch = totalBytes > 0 && sum > totalBytes;
            boolean tooOld = maxAge > 0 && age.applyAsLong(file) > maxAge;
            if (tooMuch || tooOld) {
                excess.add(file);
            }
        }
        return excess;
    }
}
