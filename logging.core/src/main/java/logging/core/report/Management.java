// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import logging.api.LoggingSystem;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationException;
import logging.api.config.Generation;
import logging.api.config.LoggingStatus;
import logging.api.config.Problem;

/** The status as a management bean. Thread-safe. */
public final class Management implements LoggingMXBean {

    private static final String NAME = "logging:type=Logging";

    private final LoggingSystem system;
    private final LoggingStatus status;

    /**
     * A bean, not registered yet.
     *
     * @param system whose level names it understands
     * @param status what it shows
     */
    public Management(LoggingSystem system, LoggingStatus status) {
        this.system = system;
        this.status = status;
    }

    /** Registers the bean with the platform's server; a failure is counted, logging does not depend on it. */
    public void register() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(NAME);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            server.registerMBean(new StandardMBean(this, LoggingMXBean.class, true), name);
        } catch (JMException error) {
            system.errors().count();
        }
    }

    /** Takes the bean away. */
    public void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException error) {
            system.errors().count();
        }
    }

    @Override
    public long getGeneration() {
        return status.status().generation();
    }

    @Override
    public Map<String, Integer> getLoggers() {
        return new TreeMap<>(status.status().loggers());
    }

    @Override
    public Map<String, String> getTemporaryLevels() {
        Map<String, String> texts = new TreeMap<>();
        status.status().temporaryLevels().forEach((name, level) -> {
            String end = level.until() == null ? "" : " until " + level.until();
            texts.put(name, system.levels().nameOf(level.level()) + end);
        });
        return texts;
    }

    @Override
    public Map<String, String> getHandlers() {
        Map<String, String> texts = new TreeMap<>();
        status.status().slots().forEach((name, slot) -> texts.put(name, text(slot)));
        return texts;
    }

    private static String text(SlotStatus slot) {
        return slot.state() + " accepted=" + slot.accepted() + " written=" + slot.written() + " dropped="
                + slot.dropped() + " failed=" + slot.failed() + " held=" + slot.held()
                + (slot.lastError() == null ? "" : " lastError=" + slot.lastError())
                + (slot.health() == null ? "" : " health=" + slot.health());
    }

    @Override
    public List<String> getWarnings() {
        return texts(status.status().warnings());
    }

    @Override
    public List<String> getProblems() {
        return texts(status.status().problems());
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    @Override
    public List<String> getWaiting() {
        return status.status().waiting();
    }

    @Override
    public long getBootHeld() {
        return status.status().bootHeld();
    }

    @Override
    public long getBootDropped() {
        return status.status().bootDropped();
    }

    @Override
    public long getDepartedDropped() {
        return status.status().departedDropped();
    }

    @Override
    public List<String> getHistory() {
        return status.history().stream().map(Generation::toString).toList();
    }

    @Override
    public void rollback(long generation) {
        try {
            status.rollback(generation);
        } catch (ConfigurationException refused) {
            // a client need not have our classes
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    @Override
    public String explain(String logger, String level) {
        return status.explain(logger, system.levels().check(level)).toString();
    }

    @Override
    public void setTemporaryLevel(String logger, String level, long seconds) {
        status.setTemporaryLevel(
                logger, system.levels().check(level), seconds == 0 ? null : Duration.ofSeconds(seconds));
    }

    @Override
    public void endTemporaryLevel(String logger) {
        status.endTemporaryLevel(logger);
    }
}
