// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Services of one kind by the name that a configuration calls them by. Thread-safe.
 *
 * @param <T> the kind
 */
final class Services<T> {

    private final String property;
    private final Map<String, T> byName = new ConcurrentHashMap<>();

    Services(String property) {
        this.property = property;
    }

    void add(T service, Map<String, Object> properties) {
        byName.put(String.valueOf(properties.get(property)), service);
    }

    void remove(T service) {
        byName.values().remove(service);
    }

    /**
     * The service of a name.
     *
     * @throws IllegalStateException naming the key if it is not there now
     */
    T get(String name, String path) {
        T service = byName.get(name);
        if (service == null) {
            throw new IllegalStateException(path + ": no service with " + property + "=" + name + " is there");
        }
        return service;
    }
}
