// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings objects that a configuration may name: formatters, filters, queues and listeners by {@code ()} or
 * {@code class}, and ready-made objects by {@code ext://}. A configuration can name nothing else: no class is ever
 * looked up.
 *
 * <p>Registered as a service in OSGi (whiteboard), listed in {@code META-INF/services} on a class path. Must be
 * thread-safe. Python: the import of a dotted name.
 */
@ConsumerType
public interface ObjectFactory {

    /**
     * Whether this factory makes objects of a name.
     *
     * @param name the value of {@code ()} or {@code class}
     * @return true if {@link #create} knows it
     */
    boolean offers(String name);

    /**
     * Makes an object.
     *
     * @param name a name this factory offers
     * @param options the keys of the section; what is wrong with them is noted there
     * @return a {@code Formatter}, a {@code Filter} or whatever the section is for; null only after an error
     */
    Object create(String name, Options options);

    /**
     * A ready-made object for {@code ext://name}.
     *
     * @param name the dotted name
     * @return null if this factory has none of that name
     */
    default Object external(String name) {
        return null;
    }
}
