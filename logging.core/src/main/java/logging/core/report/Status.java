// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Explanation;
import logging.api.config.Generation;
import logging.api.config.LoggingConfigurator;
import logging.api.config.LoggingStatus;

/** The status service over one configurator. Thread-safe. */
public final class Status implements LoggingStatus {

    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final Supplier<List<Generation>> history;
    private final TemporaryLevels temporary;

    /**
     * A status service.
     *
     * @param system the system it looks into
     * @param configurator applies rollbacks
     * @param history what was applied, newest first
     * @param temporary the levels for a time
     */
    public Status(
            LoggingSystem system,
            LoggingConfigurator configurator,
            Supplier<List<Generation>> history,
            TemporaryLevels temporary) {
        this.system = system;
        this.configurator = configurator;
        this.history = history;
        this.temporary = temporary;
    }

    @Override
    public ConfigurationStatus status() {
        return configurator.status();
    }

    @Override
    public Explanation explain(String logger, int level) {
        return new Explainer(system, history.get()).explain(logger, level);
    }

    @Override
    public List<Generation> history() {
        return history.get();
    }

    @Override
    public void rollback(long number) {
        Generation wanted = history.get().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a generation of the history, was " + number));
        if (wanted.source() == null) {
            configurator.dictConfig(wanted.document());
        } else {
            configurator.apply(wanted.source(), wanted.document());
        }
    }

    @Override
    public void setTemporaryLevel(String logger, int level, Duration time) {
        temporary.set(logger, level, time);
    }

    @Override
    public void endTemporaryLevel(String logger) {
        temporary.end(logger);
    }
}
