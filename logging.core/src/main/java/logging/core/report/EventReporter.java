// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.util.List;
import java.util.Map;
import logging.api.config.ConfigurationListener;
import logging.api.config.Generation;
import logging.api.config.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Posts the topics {@value #APPLIED} and {@value #REFUSED} where there is an EventAdmin. Thread-safe. OSGi: Event Admin
 * 113.
 */
@Component(service = ConfigurationListener.class)
public final class EventReporter implements ConfigurationListener {

    /** Properties {@code generation} (Long), {@code source} (String, absent for dictConfig), {@code warnings} (String[]). */
    public static final String APPLIED = "logging/configuration/APPLIED";

    /** Property {@code problems} (String[]). */
    public static final String REFUSED = "logging/configuration/REFUSED";

    private final EventAdmin admin;

    /**
     * A reporter.
     *
     * @param admin gets the events
     */
    @Activate
    public EventReporter(@Reference EventAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void applied(Generation generation, List<Problem> warnings) {
        Map<String, Object> properties = new java.util.HashMap<>();
        properties.put("generation", generation.number());
        properties.put("warnings", texts(warnings));
        if (generation.source() != null) {
            properties.put("source", generation.source());
        }
        admin.postEvent(new Event(APPLIED, properties));
    }

    @Override
    public void refused(List<Problem> problems) {
        admin.postEvent(new Event(REFUSED, Map.of("problems", texts(problems))));
    }

    private static String[] texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toArray(String[]::new);
    }
}
