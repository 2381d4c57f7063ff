// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.LoggingSystem;

/**
 * Python's module {@code logging.config} for the default system: {@code LoggingConfig.dictConfig(map)}.
 *
 * <p>Stateless, thread-safe. Without {@code logging.core} every method fails clearly.
 */
public final class LoggingConfig {

    private LoggingConfig() {}

    /**
     * Configures the default system.
     *
     * @param config Python's dictConfig mapping
     * @return the warnings
     * @throws ConfigurationException with every problem
     */
    public static List<Problem> dictConfig(Map<String, ?> config) {
        return configurator(Logging.system()).dictConfig(config);
    }

    /**
     * Configures the default system from an INI file.
     *
     * @param file a relative one is resolved against the system's directory
     * @return the warnings
     * @throws ConfigurationException with every problem
     */
    public static List<Problem> fileConfig(Path file) {
        return fileConfig(FileConfig.of(file));
    }

    /**
     * Configures the default system from an INI text.
     *
     * @param config where the text is and how it is read
     * @return the warnings
     * @throws ConfigurationException with every problem
     */
    public static List<Problem> fileConfig(FileConfig config) {
        return configurator(Logging.system()).fileConfig(config);
    }

    /**
     * A server that takes configurations of the default system from programs on this machine.
     *
     * @param port {@link ConfigurationServer#DEFAULT_PORT} in Python; 0 for any that is free
     * @param verify gets the bytes that arrived and gives those to apply, or null to discard them; null to apply all
     * @return a server that is not started yet
     */
    public static ConfigurationServer listen(int port, UnaryOperator<byte[]> verify) {
        return configurator(Logging.system()).listen(port, verify);
    }

    /** Ends every server that {@link #listen} made. */
    public static void stopListening() {
        configurator(Logging.system()).stopListening();
    }

    /**
     * Gives the root logger of the default system a handler, unless it has one.
     *
     * @param arguments what to do otherwise than usual, such as {@code BasicConfig.create().filename("app.log")}
     * @throws ConfigurationException with Python's texts
     */
    public static void basicConfig(BasicConfig arguments) {
        arguments.applyTo(Logging.system());
    }

    /**
     * Makes a handler of a family without needing its class.
     *
     * @param className such as {@code RotatingFileHandler}
     * @param options the keys of the class alone; level, formatter and filters are set on the handler
     * @return ready to be added
     * @throws ConfigurationException with every problem
     */
    public static Handler handler(String className, Map<String, ?> options) {
        return configurator(Logging.system()).create(className, options);
    }

    /**
     * The configurator of a system.
     *
     * @param system the system
     * @return never null
     * @throws IllegalStateException if {@code logging.core} is neither installed nor on the class path
     */
    public static LoggingConfigurator configurator(LoggingSystem system) {
        LoggingConfigurator configurator = system.find(LoggingConfigurator.class);
        if (configurator == null) {
            throw new IllegalStateException(
                    "no LoggingConfigurator: logging.core is not started or not on the class path");
        }
        return configurator;
    }
}
