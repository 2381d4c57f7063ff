// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import logging.api.Logger;
import logging.api.Logging;
import org.junit.Test;

/** The stack of a thread at the moment when the bytes of its record go to the operating system. */
public class SixFramesIT extends LiveContainer {
    private static final int FRAMES = 6;

    @Test
    public void fromTheVerbToTheBytesAreSixFrames() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logger log = Logging.getLogger("shop.orders");
        Thread writer = new Thread(() -> {
            for (long i = 0; !Thread.interrupted(); i++) {
                log.info("order %d of %s", i, "somebody");
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 20; i++) {
                List<String> frames = ourFrames(stackInTheWrite(writer));
                assertThat(frames).hasSizeBetween(1, FRAMES);
                assertThat(frames.get(frames.size() - 1)).as("the verb").endsWith(".info");
            }
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    private static List<StackTraceElement> stackInTheWrite(Thread writer) {
        AtomicReference<List<StackTraceElement>> seen = new AtomicReference<>();
        await().pollInSameThread().pollDelay(java.time.Duration.ZERO).until(() -> {
            seen.set(Arrays.asList(writer.getStackTrace()));
            return seen.get().stream().limit(3).anyMatch(SixFramesIT::isWrite);
        });
        return seen.get();
    }

    private static boolean isWrite(StackTraceElement frame) {
        return frame.getMethodName().startsWith("write")
                && (frame.getClassName().startsWith("java.io.")
                        || frame.getClassName().startsWith("sun.nio."));
    }

    private static List<String> ourFrames(List<StackTraceElement> stack) {
        return stack.stream()
                .filter(frame -> frame.getClassName().startsWith("logging."))
                .filter(frame -> !frame.getClassName().startsWith("logging.itests."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList();
    }
}
