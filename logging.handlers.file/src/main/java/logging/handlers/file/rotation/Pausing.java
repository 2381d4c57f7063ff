// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.util.concurrent.TimeUnit;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Rotation;

/**
 * A rotation that is not asked for a second after a rollover failed.
 *
 * <p>Thread-safe.
 */
public final class Pausing implements Rotation {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Rotation trigger;
    // guarded by: volatile; when the last rollover failed, nanoseconds since 1970
    private volatile long failedAt = Long.MIN_VALUE;

    /**
     * A rotation that has not failed yet.
     *
     * @param trigger the rotation itself
     */
    public Pausing(Rotation trigger) {
        this.trigger = trigger;
    }

    /**
     * Says that a rollover failed.
     *
     * @param now nanoseconds since 1970
     */
    public void failed(long now) {
        failedAt = now;
    }

    @Override
    public boolean isDue(LogFile file, int weight, long now) {
        return trigger.isDue(file, weight, now) && !(now >= failedAt && now - PAUSE < failedAt);
    }

    @Override
    public boolean needsOpenFile() {
        return trigger.needsOpenFile();
    }
}
