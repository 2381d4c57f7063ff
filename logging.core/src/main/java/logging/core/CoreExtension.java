// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.ServiceLoader;
import logging.api.LoggingSystem;
import logging.api.SystemExtension;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfigurator;
import logging.api.config.ObjectFactory;

/** Brings the configurator to every system on a plain class path, with the families found beside it. Thread-safe. */
public final class CoreExtension implements SystemExtension {

    /** Called by {@link ServiceLoader}. */
    public CoreExtension() {}

    @Override
    public void extend(LoggingSystem system) {
        Configurator configurator = new Configurator(system);
        ClassLoader loader = CoreExtension.class.getClassLoader();
        ServiceLoader.load(HandlerFactory.class, loader).forEach(factory -> configurator.add(factory, 0));
        ServiceLoader.load(ObjectFactory.class, loader).forEach(factory -> configurator.add(factory, 0));
        system.install(LoggingConfigurator.class, configurator);
    }
}
