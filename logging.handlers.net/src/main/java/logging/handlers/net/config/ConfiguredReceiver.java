// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import logging.api.Logging;
import logging.api.config.Options;
import logging.handlers.net.LogReceiver;
import logging.handlers.net.ReceiverOptions;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A receiver for each configuration of the factory PID {@code logging.receiver}: listens as long as the configuration is
 * there, and offers the {@link LogReceiver} as a service, whose status tells what arrived.
 *
 * <p>A configuration that is wrong opens nothing: all that is wrong with it is in the exception that Declarative Services
 * reports, and in one record at ERROR from the logger {@code logging.handlers.net}. Thread-safe.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = ConfiguredReceiver.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ConfiguredReceiver {

    static final String PID = "logging.receiver";

    private static final String LOGGER = "logging.handlers.net";

    private final LogReceiver receiver;
    private final ServiceRegistration<LogReceiver> registration;

    /** Opens the receiver. */
    @Activate
    public ConfiguredReceiver(BundleContext context, Map<String, Object> properties) throws IOException {
        String pid = String.valueOf(properties.getOrDefault(Constants.SERVICE_PID, PID));
        receiver = open(pid, options(pid, properties));
        registration = context.registerService(
                LogReceiver.class, receiver, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_PID, pid)));
    }

    private static ReceiverOptions options(String pid, Map<String, Object> properties) {
        Options keys = new Options(pid, properties);
        ReceiverOptions options = ReceiverReader.read(keys);
        if (options == null) {
            String problems = keys.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
            Logging.getLogger(LOGGER).error("%s", problems);
            throw new IllegalArgumentException(problems);
        }
        return options;
    }

    private static LogReceiver open(String pid, ReceiverOptions options) throws IOException {
        LogReceiver receiver = new LogReceiver(Logging.system(), options);
        try {
            receiver.start();
            return receiver;
        } catch (IOException refused) {
            String where = options.path() != null ? options.path().toString() : options.host() + ":" + options.port();
            Logging.getLogger(LOGGER).error("%s: cannot listen on %s: %s", pid, where, refused.getMessage());
            throw refused;
        }
    }

    @Deactivate
    void close() {
        registration.unregister();
        receiver.close();
    }
}
