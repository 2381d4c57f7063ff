// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.Set;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.handlers.file.sink.Rotation;
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
        })
public final class FileHandlers implements HandlerFactory {

    /** The logger that says what happened to files. */
    static final String LOGGER = "logging.handlers.file";

    private static final Set<Class<?>> OURS = Set.of(FileHandler.class);

    /** Makes the family. */
    public FileHandlers() {}

    /** Whether a class is one of this bundle, whose {@code emit} may be called by several threads at once. */
    static boolean isOurs(Class<?> type) {
        return OURS.contains(type);
    }

    @Override
    public Set<String> classNames() {
        return Set.of("logging.FileHandler");
    }

    @Override
    public Handler create(String className, Options options) {
        FileSettings settings = FileOptions.read(options);
        return options.failed() ? null : new FileHandler(settings, Rotation.NEVER);
    }
}
