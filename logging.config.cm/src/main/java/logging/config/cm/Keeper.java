// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import logging.config.cm.source.LastGood;
import logging.config.cm.source.Source;

/**
 * Keeps what was applied last, a little later: an update does not wait for the disk, and a storm of updates is written
 * once. Thread-safe.
 */
final class Keeper implements Consumer<Collection<Source>>, AutoCloseable {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final LastGood lastGood;
    private final Timer timer;
    private final Reporter reporter;
    // guarded by: atomic; what is to be written, null for nothing
    private final AtomicReference<Collection<Source>> latest = new AtomicReference<>();

    /** @param lastGood null if there is nowhere to keep anything */
    Keeper(LastGood lastGood, Timer timer, Reporter reporter) {
        this.lastGood = lastGood;
        this.timer = timer;
        this.reporter = reporter;
    }

    @Override
    public void accept(Collection<Source> applied) {
        if (lastGood != null && latest.getAndSet(List.copyOf(applied)) == null) {
            timer.after(DELAY, this::write);
        }
    }

    private synchronized void write() {
        Collection<Source> now = latest.getAndSet(null);
        if (now == null) {
            return;
        }
        try {
            lastGood.save(now);
        } catch (IOException | IllegalArgumentException error) {
            reporter.notSaved(error);
        }
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        write();
    }
}
