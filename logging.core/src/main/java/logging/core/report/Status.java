// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Draft;
import logging.api.config.DraftSource;
import logging.api.config.Explanation;
import logging.api.config.Generation;
import logging.api.config.LoggingConfigurator;
import logging.api.config.LoggingStatus;
import logging.core.apply.History;

/** The status service over one configurator. Thread-safe. */
public final class Status implements LoggingStatus {

    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final History history;
    private final TemporaryLevels temporary;

    /**
     * A status service.
     *
     * @param system the system it looks into
     * @param configurator applies rollbacks of what no {@link DraftSource} looks after
     * @param history what was applied
     * @param temporary the levels for a time
     */
    public Status(LoggingSystem system, LoggingConfigurator configurator, History history, TemporaryLevels temporary) {
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
        return new Explainer(system, history.generations()).explain(logger, level);
    }

    @Override
    public List<Generation> history() {
        return history.generations();
    }

    @Override
    public void rollback(long number) {
        upTo(number).forEach(this::restore);
    }

    /** What leads to a generation: what it stands on comes first where it was incremental. */
    private Deque<Draft> upTo(long number) {
        Deque<Draft> drafts = new ArrayDeque<>();
        do {
            Draft draft = history.draft(number - drafts.size());
            if (draft == null) {
                String what = drafts.isEmpty() ? "of the history" : "that stands on one of the history";
                throw new IllegalArgumentException("expected a generation " + what + ", was " + number);
            }
            drafts.addFirst(draft);
        } while (Boolean.TRUE.equals(drafts.getFirst().document().get("incremental")));
        return drafts;
    }

    private void restore(Draft wanted) {
        DraftSource source = system.find(DraftSource.class);
        if (wanted.source() == null) {
            configurator.dictConfig(wanted.document());
        } else if (source != null && source.name().equals(wanted.source())) {
            source.restore(wanted);
        } else if (wanted.configurations().isEmpty()) {
            configurator.apply(wanted);
        } else {
            throw new IllegalStateException(
                    "expected the source " + wanted.source() + " to be there, which alone can go back");
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
