// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import org.osgi.service.component.annotations.Component;

/**
 * The handler family that writes files. A service in OSGi; listed in {@code META-INF/services} for a class path.
 *
 * <p>Thread-safe.
 */
@Component(
        service = HandlerFactory.class,
        property = {
            "logging.handler.class=logging.FileHandler",
            "logging.handler.class=logging.handlers.WatchedFileHandler",
            "logging.handler.class=logging.handlers.RotatingFileHandler",
            "logging.handler.class=logging.handlers.TimedRotatingFileHandler"
        })
public final class FileHandlers implements HandlerFactory {

    /** The logger that says what happened to files. */
    static final String LOGGER = "logging.handlers.file";

    private static final Map<String, Class<? extends FileHandler>> CLASSES = Map.of(
            "logging.FileHandler", FileHandler.class,
            "logging.handlers.WatchedFileHandler", WatchedFileHandler.class,
            "logging.handlers.RotatingFileHandler", RotatingFileHandler.class,
            "logging.handlers.TimedRotatingFileHandler", TimedRotatingFileHandler.class);

    /** Makes the family. */
    public FileHandlers() {}

    /** Whether a class is one of this bundle, whose {@code emit} may be called by several threads at once. */
    static boolean isOurs(Class<?> type) {
        return CLASSES.containsValue(type);
    }

    @Override
    public Set<String> classNames() {
        return CLASSES.keySet();
    }

    @Override
    public Handler create(String className, Options options) {
        return switch (className) {
            case "logging.FileHandler" -> OptionsReader.plain(options);
            case "logging.handlers.WatchedFileHandler" -> OptionsReader.watched(options);
            case "logging.handlers.RotatingFileHandler" -> OptionsReader.rotating(options);
            case "logging.handlers.TimedRotatingFileHandler" -> OptionsReader.timed(options);
            default -> throw new IllegalArgumentException("not a class of this family: " + className);
        };
    }
}
