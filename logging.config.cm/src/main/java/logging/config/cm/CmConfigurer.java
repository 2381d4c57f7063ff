// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Map;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands the configuration of the PID {@value #PID} to the configurator: at the start, and at each change before
 * {@code Configuration.update} returns. A document that is refused is logged with every problem; the running
 * configuration stays.
 *
 * <p>Thread-safe. OSGi: Configuration Admin 104.8 (events), 104.9 (plugins).
 */
@Component(immediate = true, service = SynchronousConfigurationListener.class)
public final class CmConfigurer implements SynchronousConfigurationListener {

    /** The PID whose configuration is a whole dictConfig document. */
    public static final String PID = "logging";

    private static final Map<String, Object> NOTHING = Map.of("version", 1);

    private final Logger log = Logging.getLogger("logging.config.cm");
    private final ComponentContext context;
    private final ConfigurationAdmin admin;
    private final LoggingConfigurator configurator;

    /** Reads and applies the configuration that is there, before anything else happens. */
    @Activate
    public CmConfigurer(
            ComponentContext context,
            @Reference ConfigurationAdmin admin,
            @Reference LoggingConfigurator configurator) {
        this.context = context;
        this.admin = admin;
        this.configurator = configurator;
        Dictionary<String, Object> first = read();
        if (first != null) {
            apply(first);
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (PID.equals(event.getPid()) && event.getType() != ConfigurationEvent.CM_LOCATION_CHANGED) {
            apply(event.getType() == ConfigurationEvent.CM_DELETED ? null : read());
        }
    }

    /** The document as plugins have processed it; null if there is none. */
    private Dictionary<String, Object> read() {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + PID + ")");
            if (found == null) {
                return null;
            }
            ServiceReference<?> self = context.getServiceReference();
            return self == null ? found[0].getProperties() : found[0].getProcessedProperties(self);
        } catch (IOException | InvalidSyntaxException error) {
            log.error("The configuration " + PID + " cannot be read", error);
            return null;
        }
    }

    private void apply(Dictionary<String, Object> properties) {
        try {
            Map<String, Object> document =
                    properties == null ? NOTHING : new Document(configurator::parseJson).of(properties);
            for (Problem warning : configurator.apply(PID, document)) {
                log.warning("Configuration %s: %s", PID, warning);
            }
        } catch (ConfigurationException refused) {
            refuse(refused);
        }
    }

    private void refuse(ConfigurationException refused) {
        String text = "Configuration " + PID + " refused, the running one stays:\n" + refused.getMessage();
        if (configurator.status().generation() == 0) {
            // there is no configuration yet that could print it
            Logging.system().err().println(text);
        }
        log.error(text);
    }
}
