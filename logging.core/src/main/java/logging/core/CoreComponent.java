// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationListener;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfigurator;
import logging.api.config.LoggingStatus;
import logging.api.config.ObjectFactory;
import logging.core.report.Management;
import logging.core.report.Status;
import logging.core.report.TemporaryLevels;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.namespace.service.ServiceNamespace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The wiring of core in OSGi: binds the default system to the families that come and go, and registers the configurator
 * and the status. Families are dynamic, so that none of them restarts core.
 *
 * <p>The services are registered in {@link #activate} and not in the constructor, because the families that are there
 * already are bound between the two. Thread-safe.
 */
@Capability(
        namespace = ServiceNamespace.SERVICE_NAMESPACE,
        attribute = {
            "objectClass:List<String>=\"logging.api.config.LoggingConfigurator,logging.api.config.LoggingStatus\"",
            "uses:=\"logging.api.config\""
        })
@Component(
        service = {},
        immediate = true)
public final class CoreComponent {

    private final LoggingSystem system = Logging.system();
    private final ScheduledThreadPoolExecutor timer = Timer.start();
    private final Configurator configurator = new Configurator(system);
    private final TemporaryLevels temporary = new TemporaryLevels(system, timer);
    private final LoggingStatus status = new Status(system, configurator, configurator.history(), temporary);
    private final Management management = new Management(system, status);
    private final FrameworkEnd end;
    private final Departures departures;
    // guarded by: the component's life, written by activate, read by deactivate
    private List<ServiceRegistration<?>> registrations = List.of();

    // guarded by: volatile, set once; when core leaves, the families stay and so do their handlers
    private volatile boolean leaving;

    /**
     * Made by Declarative Services.
     *
     * @param context of core
     */
    @Activate
    public CoreComponent(BundleContext context) {
        end = FrameworkEnd.of(system, context);
        departures = new Departures(system, end::hasBegun);
    }

    @Activate
    void activate(BundleContext context) {
        system.install(LoggingConfigurator.class, configurator);
        system.install(LoggingStatus.class, status);
        system.install(ScheduledExecutorService.class, timer);
        context.addBundleListener(departures);
        departures.catchUp();
        management.register();
        registrations = List.of(
                context.registerService(LoggingStatus.class, status, null),
                context.registerService(LoggingConfigurator.class, configurator, null));
    }

    @Deactivate
    void deactivate(BundleContext context) {
        leaving = true;
        registrations.forEach(ServiceRegistration::unregister);
        configurator.close();
        management.unregister();
        context.removeBundleListener(departures);
        temporary.close();
        timer.shutdownNow();
        system.uninstall(ScheduledExecutorService.class, timer);
        system.uninstall(LoggingStatus.class, status);
        system.uninstall(LoggingConfigurator.class, configurator);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandlerFactory(HandlerFactory factory, Map<String, Object> properties) {
        configurator.add(factory, ranking(properties));
    }

    void removeHandlerFactory(HandlerFactory factory) {
        if (isMissed()) {
            configurator.remove(factory);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addObjectFactory(ObjectFactory factory, Map<String, Object> properties) {
        configurator.add(factory, ranking(properties));
    }

    void removeObjectFactory(ObjectFactory factory) {
        configurator.remove(factory);
    }

    /** Whether what leaves takes its handlers along: not when it is core that leaves, nor at the end of all. */
    private boolean isMissed() {
        return !leaving && !end.hasBegun();
    }

    /** A handler that is a service of its own fills the slot of its name. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(" + Whiteboard.NAME + "=*)")
    void addHandler(Handler handler, Map<String, Object> properties) {
        configurator.whiteboard().add(handler, properties);
    }

    void removeHandler(Handler handler) {
        if (isMissed()) {
            configurator.whiteboard().remove(handler);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConfigurationListener(ConfigurationListener listener) {
        configurator.listeners().add(listener);
    }

    void removeConfigurationListener(ConfigurationListener listener) {
        configurator.listeners().remove(listener);
    }

    private static int ranking(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}
