// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File handlers that change while threads log through them; {@code -Dlive.seed=} and {@code -Dlive.count=} run others. */
class LiveFilesFuzzTest {

    @TempDir
    Path directory;

    @Test
    void everyRecordIsInOneFileOnceInOrderWhateverChangesMeanwhile() throws Exception {
        long from = Long.getLong("live.seed", 1);
        int count = Integer.getInteger("live.count", 30);
        for (long seed = from; seed < from + count; seed++) {
            run(seed);
        }
    }

    private void run(long seed) throws Exception {
        try {
            new Drive(seed, Files.createDirectory(directory.resolve("s" + seed))).play(14);
        } catch (AssertionError failure) {
            throw new AssertionError("seed " + seed + "\n" + failure.getMessage(), failure);
        }
    }
}
