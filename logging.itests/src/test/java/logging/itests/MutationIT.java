// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import logging.itests.broken.Mutation;
import logging.itests.broken.Mutations;
import org.assertj.core.api.SoftAssertions;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Every wrong configuration is refused whole, says what and where, and leaves the running one exactly as it was. */
public class MutationIT extends LiveContainer {
    private static final int DOCUMENTS = 200;
    private static final long SEED = 20_240_601;
    private static final String FILE = "file:/opt/karaf/etc/logging.cfg.json";

    // guarded by: one test
    private ConfigurationStatus before;

    @Before
    public void aGoodConfigurationRuns() throws Exception {
        Files.writeString(file("plain"), "no folder");
        configure(texts(Mutations.good(temporary.getRoot().toPath())));
        before = status();
        assertThat(before.problems()).isEmpty();
        assertThat(before.slots()).hasSize(4);
    }

    /** As a nested {@code .cfg.json} arrives from File Install. */
    private Map<String, Object> texts(Map<String, Object> document) {
        LoggingConfigurator configurator = service(LoggingConfigurator.class);
        Map<String, Object> texts = new LinkedHashMap<>();
        document.forEach((key, value) ->
                texts.put(key, value instanceof Map<?, ?> map ? configurator.toJson(typed(map)) : value));
        texts.put("felix.fileinstall.filename", FILE);
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @Test
    public void wrongDocumentsAreRefusedWholeAndNamePathValueAndFile() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Mutation mutation : new Mutations(temporary.getRoot().toPath(), SEED).take(DOCUMENTS)) {
            configure(texts(mutation.document()));
            ConfigurationStatus after = status();
            softly.assertThat(after.problems())
                    .as(mutation.name())
                    .anyMatch(problem -> problem.path().startsWith(mutation.path())
                            && problem.text().contains(mutation.said()))
                    .allMatch(problem -> problem.origin().contains("PID logging")
                            && problem.origin().contains("logging.cfg.json"));
            softly.assertThat(unchanged(after)).as(mutation.name()).isEqualTo(unchanged(before));
        }
        softly.assertAll();
    }

    @Test
    public void wrongFactoryConfigurationsAreRefusedWholeAndNameTheirPid() throws Exception {
        for (String[] one : new String[][] {
            {"logging.handler", "class", "FileHandlr", "handlers.extra.class"},
            {"logging.handler", "class", "FileHandler", "handlers.extra"},
            {"logging.logger", "level", "LOUD", "loggers.extra.level"},
            {"logging.logger", "handlers", "nobody", "loggers.extra.handlers"},
            {"logging.logger", "propogate", "true", "loggers.extra.propogate"},
            {"logging.formatter", "format", "no field", "formatters.extra"},
            {"logging.formatter", "style", "?", "formatters.extra"},
            {"logging.filter", "()", "os.system", "filters.extra"},
            {"logging.handler.FileHandler", "filename", "/no/such/folder/x.log", "handlers.extra"},
            {"logging.handler.RotatingFileHandler", "maxBytes", "ten", "handlers.extra.maxBytes"},
        }) {
            refused(List.of(one[0] + "~extra"), Map.of(one[1], one[2]), one[3]);
        }
    }

    @Test
    public void twoFactoryConfigurationsOfOneNameAreRefused() throws Exception {
        Map<String, Map<String, Object>> entries = Map.of(
                "logging.logger", Map.of("name", "same", "handlers", "file"),
                "logging.handler", Map.of("name", "same", "class", "NullHandler"),
                "logging.formatter", Map.of("name", "same", "format", "%(message)s"),
                "logging.filter", Map.of("name", "same", "logger", "shop"));
        for (Map.Entry<String, Map<String, Object>> entry : entries.entrySet()) {
            refused(List.of(entry.getKey() + "~one", entry.getKey() + "~two"), entry.getValue(), "");
        }
    }

    private void refused(List<String> pids, Map<String, Object> properties, String path) throws Exception {
        for (String pid : pids) {
            factory(pid).update(FrameworkUtil.asDictionary(properties));
        }
        await().untilAsserted(() -> assertThat(status().problems())
                .as(pids + " " + properties)
                .anyMatch(problem -> problem.path().startsWith(path) && named(problem, pids)));
        assertThat(unchanged(status())).as("%s", pids).isEqualTo(unchanged(before));
        for (String pid : pids) {
            factory(pid).delete();
        }
        await().untilAsserted(() -> assertThat(status().problems()).isEmpty());
        before = status();
    }

    private static boolean named(Problem problem, List<String> pids) {
        return pids.stream().allMatch(pid -> problem.toString().contains(pid));
    }

    private Configuration factory(String pid) throws Exception {
        String[] two = pid.split("~", 2);
        return service(ConfigurationAdmin.class).getFactoryConfiguration(two[0], two[1], "?");
    }

    /** The whole status but for what was refused. */
    private static ConfigurationStatus unchanged(ConfigurationStatus status) {
        return new ConfigurationStatus(
                status.generation(),
                status.loggers(),
                status.temporaryLevels(),
                status.slots(),
                status.waiting(),
                status.warnings(),
                List.of(),
                status.bootHeld(),
                status.bootDropped(),
                status.departedDropped());
    }
}
