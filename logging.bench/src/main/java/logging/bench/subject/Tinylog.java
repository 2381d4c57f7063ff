// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import org.tinylog.Logger;
import org.tinylog.TaggedLogger;
import org.tinylog.configuration.Configuration;
import org.tinylog.provider.ProviderRegistry;

/** tinylog; static, hence configured before the first call. */
public final class Tinylog extends Caller {

    private final TaggedLogger log;

    /** Opens the output. */
    public Tinylog(Place place) {
        TinylogConfig.of(place).forEach(Configuration::set);
        log = Logger.tag(Line.NAME);
    }

    @Override
    public void debug() {
        log.debug(Line.DEBUG);
    }

    @Override
    public void debug(String user, int items) {
        log.debug(Line.BRACES, user, items);
    }

    @Override
    public void info(String user, int items) {
        log.info(Line.BRACES, user, items);
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        log.error(failure, Line.BRACES, user, items);
    }

    @Override
    public void close() {
        try {
            ProviderRegistry.getLoggingProvider().shutdown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
