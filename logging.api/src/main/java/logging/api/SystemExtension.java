// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ServiceLoader;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a jar on a class path brings to every {@link LoggingSystem}, found by {@link ServiceLoader} next to the api; in
 * OSGi services do this.
 */
@ConsumerType
public interface SystemExtension {

    /**
     * Installs what this extension has, by {@link LoggingSystem#install}; may be called more than once.
     *
     * @param system the system to extend
     */
    void extend(LoggingSystem system);

    /**
     * Loads what lies beside the api, never by the context class loader.
     *
     * @param system the system to extend
     */
    static void loadInto(LoggingSystem system) {
        ServiceLoader.load(SystemExtension.class, Logging.class.getClassLoader())
                .forEach(extension -> extension.extend(system));
    }
}
