// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.ConfigurationListener;
import logging.api.config.Generation;
import logging.api.config.Problem;

/** Those who want to hear what becomes of configurations. Thread-safe. */
public final class Listeners {

    private final LoggingSystem system;
    private final CopyOnWriteArrayList<ConfigurationListener> all = new CopyOnWriteArrayList<>();

    /**
     * No listeners yet.
     *
     * @param system counts what listeners throw
     */
    public Listeners(LoggingSystem system) {
        this.system = system;
    }

    /**
     * Adds a listener.
     *
     * @param listener hears of later configurations
     */
    public void add(ConfigurationListener listener) {
        all.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener hears no more
     */
    public void remove(ConfigurationListener listener) {
        all.remove(listener);
    }

    /**
     * Applies a configuration and tells the listeners how it went, after every lock was given back.
     *
     * @param apply applies it
     * @param latest the generation it became
     * @return the warnings
     */
    public List<Problem> tell(Supplier<List<Problem>> apply, Supplier<Generation> latest) {
        try {
            List<Problem> warnings = apply.get();
            Generation generation = latest.get();
            each(listener -> listener.applied(generation, warnings));
            return warnings;
        } catch (ConfigurationException refused) {
            each(listener -> listener.refused(refused.problems()));
            throw refused;
        }
    }

    private void each(Consumer<ConfigurationListener> call) {
        for (ConfigurationListener listener : all) {
            try {
                call.accept(listener);
            } catch (Throwable hostile) {
                // whatever it is, the configuration is applied or refused already, and others want to hear of it
                system.errors().count();
            }
        }
    }
}
