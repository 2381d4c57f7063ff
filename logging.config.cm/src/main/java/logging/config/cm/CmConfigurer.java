// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfigurator;
import logging.api.config.ObjectFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The wiring in OSGi: Configuration Admin on one side, the configurator on the other. The configuration that is there is
 * in effect when this component is.
 *
 * <p>Thread-safe. OSGi: Configuration Admin 104.8 (events), 104.9 (plugins).
 */
@Component(immediate = true, service = SynchronousConfigurationListener.class)
public final class CmConfigurer implements SynchronousConfigurationListener {

    private final ComponentServiceObjects<LoggingConfigurator> configurators;
    private final LoggingConfigurator configurator;
    private final ExecutorTimer timer;
    private final Engine engine;
    private final Coordinations coordinations;

    /**
     * Wires everything; nothing is read before {@link #activate}, for plugins are bound in between.
     *
     * @param context whose data area keeps the last good configuration
     * @param admin has the configurations
     * @param configurators applies them, and is what plugins are told to be configured
     */
    @Activate
    public CmConfigurer(
            BundleContext context,
            @Reference ConfigurationAdmin admin,
            @Reference ComponentServiceObjects<LoggingConfigurator> configurators) {
        LoggingSystem system = Logging.system();
        File folder = context.getDataFile("");
        this.configurators = configurators;
        this.configurator = configurators.getService();
        this.timer = new ExecutorTimer(system);
        this.engine = new Engine(
                system,
                configurator,
                admin,
                configurators.getServiceReference(),
                folder == null ? null : folder.toPath(),
                timer,
                new Settling.Window(
                        millis(context, "logging.settle.quiet", 50), millis(context, "logging.settle.max", 500)));
        this.coordinations = Coordinations.of(context);
    }

    private static Duration millis(BundleContext context, String property, long otherwise) {
        String value = context.getProperty(property);
        boolean number = value != null && value.trim().matches("\\d{1,9}");
        return Duration.ofMillis(number ? Long.parseLong(value.trim()) : otherwise);
    }

    @Activate
    void activate() {
        engine.begin();
    }

    @Deactivate
    void deactivate() {
        coordinations.close();
        engine.close();
        timer.close();
        configurators.ungetService(configurator);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConfigurationPlugin(ConfigurationPlugin plugin, Map<String, Object> properties) {
        engine.add(plugin, properties);
    }

    void removeConfigurationPlugin(ConfigurationPlugin plugin) {
        engine.remove(plugin);
    }

    /** A handler without its family waits in its slot; what is made by others is asked for anew when they come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addObjectFactory(ServiceReference<ObjectFactory> factory) {
        engine.objectsCame();
    }

    /** What the family made is taken off by {@code logging.core} when its bundle stops. */
    void removeObjectFactory(ServiceReference<ObjectFactory> factory) {}

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        engine.heard(event, coordinations);
    }
}
