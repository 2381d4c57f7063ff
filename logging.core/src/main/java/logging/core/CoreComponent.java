// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationStatus;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfigurator;
import logging.api.config.ObjectFactory;
import logging.api.config.Problem;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The wiring of core in OSGi: binds the default system to the families that come and go. Families are dynamic, so that
 * none of them restarts core. Thread-safe.
 */
@Component(service = LoggingConfigurator.class, immediate = true)
public final class CoreComponent implements LoggingConfigurator {

    private final LoggingSystem system = Logging.system();
    private final Configurator configurator = new Configurator(system);

    /** Makes the configurator known to the api. */
    @Activate
    public CoreComponent() {
        system.install(LoggingConfigurator.class, this);
    }

    @Deactivate
    void deactivate() {
        system.uninstall(LoggingConfigurator.class, this);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandlerFactory(HandlerFactory factory, Map<String, Object> properties) {
        configurator.add(factory, ranking(properties));
    }

    void removeHandlerFactory(HandlerFactory factory) {
        configurator.remove(factory);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addObjectFactory(ObjectFactory factory, Map<String, Object> properties) {
        configurator.add(factory, ranking(properties));
    }

    void removeObjectFactory(ObjectFactory factory) {
        configurator.remove(factory);
    }

    private static int ranking(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    @Override
    public List<Problem> dictConfig(Map<String, ?> config) {
        return configurator.dictConfig(config);
    }

    @Override
    public List<Problem> apply(String source, Map<String, ?> config) {
        return configurator.apply(source, config);
    }

    @Override
    public List<Problem> check(Map<String, ?> config) {
        return configurator.check(config);
    }

    @Override
    public Map<String, Object> parseJson(String text) {
        return configurator.parseJson(text);
    }

    @Override
    public Handler create(String className, Map<String, ?> options) {
        return configurator.create(className, options);
    }

    @Override
    public ConfigurationStatus status() {
        return configurator.status();
    }
}
