// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The implementations that one system knows by their interfaces. Thread-safe. */
final class Extensions {

    private final LoggingSystem system;
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();
    private final ReentrantLock loading = new ReentrantLock();
    // guarded by: loading; whether the extensions on the class path were asked
    private boolean loaded;

    Extensions(LoggingSystem system) {
        this.system = system;
    }

    <T> void install(Class<T> type, T implementation) {
        known.put(type, type.cast(implementation));
    }

    <T> void uninstall(Class<T> type, T implementation) {
        known.remove(type, implementation);
    }

    /** Null if there is none. */
    <T> T find(Class<T> type, boolean onClassPath) {
        Object found = known.get(type);
        if (found == null && onClassPath) {
            load();
            found = known.get(type);
        }
        return type.cast(found);
    }

    /** Once, however often something is sought that nobody brings. */
    private void load() {
        loading.lock();
        try {
            if (!loaded) {
                loaded = true;
                SystemExtension.loadInto(system);
            }
        } finally {
            loading.unlock();
        }
    }
}
