// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import logging.api.config.ConfigurationListener;
import logging.api.config.Generation;
import logging.api.config.Origin;
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

    /**
     * Properties {@code problems} (String[]: key path, text, origin), {@code pids} (String[]: the PIDs that they are in,
     * sorted) and {@code files} (String[]: the files that File Install read these from, sorted); the last two are absent where
     * no problem names one, as with dictConfig.
     */
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
        Map<String, Object> properties = new HashMap<>();
        properties.put("generation", generation.number());
        properties.put("warnings", texts(warnings));
        if (generation.source() != null) {
            properties.put("source", generation.source());
        }
        admin.postEvent(new Event(APPLIED, properties));
    }

    @Override
    public void refused(List<Problem> problems) {
        List<Origin> origins = problems.stream()
                .map(problem -> Origin.of(problem.origin()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, Object> properties = new HashMap<>();
        properties.put("problems", texts(problems));
        name("pids", origins.stream().map(Origin::pid), properties);
        name("files", origins.stream().map(Origin::file).filter(Objects::nonNull), properties);
        admin.postEvent(new Event(REFUSED, properties));
    }

    private static void name(String property, Stream<String> names, Map<String, Object> properties) {
        String[] all = names.distinct().sorted().toArray(String[]::new);
        if (all.length > 0) {
            properties.put(property, all);
        }
    }

    private static String[] texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toArray(String[]::new);
    }
}
