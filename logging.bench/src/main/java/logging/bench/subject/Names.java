// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import ch.qos.logback.classic.LoggerContext;
import java.util.function.Consumer;
import java.util.function.Function;
import logging.api.Logging;
import logging.api.LoggingSystem;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * A system as a tree of named loggers.
 *
 * @param find makes or finds a logger
 * @param rootLevel lets the root's level be INFO if true, else WARNING
 */
public record Names(Function<String, Object> find, Consumer<Boolean> rootLevel) {

    /** The subject's tree; its JVM is used for nothing else. */
    public static Names of(Subject subject) {
        return switch (subject) {
            case OURS -> ours();
            case LOGBACK -> logback();
            case JUL -> jul();
            case LOG4J2 ->
                new Names(
                        org.apache.logging.log4j.LogManager::getLogger,
                        info -> Configurator.setRootLevel(
                                info ? org.apache.logging.log4j.Level.INFO : org.apache.logging.log4j.Level.WARN));
            default -> throw new IllegalArgumentException("no tree of " + subject);
        };
    }

    private static Names ours() {
        LoggingSystem system = Logging.system();
        return new Names(system::getLogger, info -> system.root().setLevel(info ? "INFO" : "WARNING"));
    }

    private static Names logback() {
        LoggerContext context = new LoggerContext();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        return new Names(
                context::getLogger,
                info -> root.setLevel(info ? ch.qos.logback.classic.Level.INFO : ch.qos.logback.classic.Level.WARN));
    }

    private static Names jul() {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        return new Names(
                java.util.logging.Logger::getLogger,
                info -> root.setLevel(info ? java.util.logging.Level.INFO : java.util.logging.Level.WARNING));
    }
}
