// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** What becomes of configurations, as bundles hear it through Felix's EventAdmin. */
public class EventsIT extends LiveContainer {
    private static final String APPLIED = "logging/configuration/APPLIED";
    private static final String REFUSED = "logging/configuration/REFUSED";
    private static final String FILE = "felix.fileinstall.filename";

    private final List<Event> heard = new CopyOnWriteArrayList<>();

    // guarded by: one test
    private ServiceRegistration<EventHandler> registration;

    @Before
    public void somebodyListens() {
        listen(EventConstants.EVENT_TOPIC, "logging/configuration/*");
    }

    private void listen(String... properties) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            map.put(properties[i], properties[i + 1]);
        }
        registration = context.registerService(EventHandler.class, heard::add, FrameworkUtil.asDictionary(map));
    }

    @After
    public void nobodyListens() throws Exception {
        registration.unregister();
        for (String pid : List.of("logging.logger", "logging.handler")) {
            factory(pid).delete();
        }
        await().until(() -> !status().loggers().containsKey("shop"));
    }

    private Configuration factory(String pid) throws IOException {
        return service(ConfigurationAdmin.class).getFactoryConfiguration(pid, "shop", "?");
    }

    private Event next() {
        await().until(() -> !heard.isEmpty());
        return heard.remove(0);
    }

    private static String[] texts(Event event, String property) {
        return (String[]) event.getProperty(property);
    }

    @Test
    public void whatWasAppliedIsHeardWithItsGenerationAndSource() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));

        Event event = next();
        assertThat(event.getTopic()).isEqualTo(APPLIED);
        assertThat(event.getProperty("generation")).isEqualTo(status().generation());
        assertThat(event.getProperty("source")).isEqualTo("org.osgi.service.cm");
        assertThat(texts(event, "warnings")).isEmpty();
    }

    @Test
    public void warningsAreHeardWithTheirOrigin() throws Exception {
        configure(with(Documents.toFile(file("a.log"), "INFO"), "strict", false, "colour", "red"));

        assertThat(texts(next(), "warnings")).containsExactly("colour: unknown key (PID logging)");
    }

    @Test
    public void aRefusalIsHeardWithProblemsPidsAndFiles() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        assertThat(next().getTopic()).isEqualTo(APPLIED);
        factory("logging.logger").update(FrameworkUtil.asDictionary(Map.of("level", "LOUD", "name", "shop")));
        assertThat(next().getTopic()).isEqualTo(REFUSED);
        configure(with(Documents.toFile(file("a.log"), "QUIET"), "colour", "red", FILE, "file:/opt/etc/logging.cfg"));

        Event event = next();
        assertThat(event.getTopic()).isEqualTo(REFUSED);
        assertThat(texts(event, "problems"))
                .hasSize(3)
                .anyMatch(text ->
                        text.startsWith("root.level: ") && text.endsWith("(PID logging, file /opt/etc/logging.cfg)"))
                .anyMatch(
                        text -> text.startsWith("loggers.shop.level: ") && text.endsWith("(PID logging.logger~shop)"));
        assertThat(texts(event, "pids")).containsExactly("logging", "logging.logger~shop");
        assertThat(texts(event, "files")).containsExactly("/opt/etc/logging.cfg");
    }

    @Test
    public void whoAsksForOnePidHearsOfNoOther() throws Exception {
        registration.unregister();
        listen(EventConstants.EVENT_TOPIC, REFUSED, EventConstants.EVENT_FILTER, "(pids=logging.logger~shop)");
        configure(Documents.toFile(file("a.log"), "LOUD"));
        configure(Documents.toFile(file("a.log"), "INFO"));
        factory("logging.logger").update(FrameworkUtil.asDictionary(Map.of("level", "LOUD", "name", "shop")));

        Event event = next();
        assertThat(texts(event, "pids")).containsExactly("logging.logger~shop");
        assertThat(event.containsProperty("files")).isFalse();
    }

    @Test
    public void aRefusedDictConfigNamesNeitherPidNorFile() {
        assertThatThrownBy(() -> LoggingConfig.dictConfig(Map.of("version", 2)))
                .isInstanceOf(ConfigurationException.class);

        Event event = next();
        assertThat(event.getTopic()).isEqualTo(REFUSED);
        assertThat(texts(event, "problems")).containsExactly("version: Unsupported version: 2, expected 1");
        assertThat(event.containsProperty("pids")).isFalse();
        assertThat(event.containsProperty("files")).isFalse();
    }

    @Test
    public void eventsComeAgainAfterEventAdminWasRestarted() throws Exception {
        bundles.restart("org.apache.felix.eventadmin");
        await().untilAsserted(() -> {
            configure(Documents.toFile(file("a.log"), "INFO"));
            assertThat(heard).isNotEmpty();
        });
        assertThat(next().getTopic()).isEqualTo(APPLIED);
    }

    private static Map<String, Object> with(Map<String, Object> document, Object... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            document.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return document;
    }
}
