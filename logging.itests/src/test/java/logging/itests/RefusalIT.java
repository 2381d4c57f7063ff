// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Problem;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.Test;

public class RefusalIT extends LiveContainer {
    private final Logger log = Logging.getLogger("shop.orders");

    @Test
    public void everyProblemIsNamedByItsKeyPath() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        configure(Map.of(
                "version", 1,
                "formaters", "{}",
                "handlers", """
                        {"file": {"class": "FileHandler", "filename": "%s", "level": "INF"},
                         "other": {"class": "FileHandlr", "filename": "x.log"},
                         "third": {"class": "FileHandler", "filenam": "x.log"}}""".formatted(file("a.log")),
                "loggers", "{\"shop\": {\"level\": \"LOUD\"}}",
                "root", "{\"level\": \"INFO\", \"handlers\": [\"fil\"]}"));

        assertThat(status().problems())
                .extracting(Problem::path)
                .contains("formaters", "handlers.file.level", "handlers.other.class", "handlers.third.filenam")
                .anyMatch(path -> path.startsWith("loggers.shop"))
                .anyMatch(path -> path.startsWith("root"));
    }

    @Test
    public void refusedDocumentChangesNothing() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        log.info("before");
        ConfigurationStatus before = status();
        Object handler = Logging.system().handlers().byName("file");

        for (Map<String, ?> broken : broken()) {
            configure(broken);

            ConfigurationStatus after = status();
            assertThat(after.problems()).as("%s", broken).isNotEmpty();
            assertThat(after.loggers()).isEqualTo(before.loggers());
            assertThat(after.slots().keySet()).isEqualTo(before.slots().keySet());
            assertThat(after.generation()).isEqualTo(before.generation());
            assertThat(Logging.system().handlers().byName("file")).isSameAs(handler);
        }
        log.info("after");
        assertThat(Files.readAllLines(file("a.log")))
                .startsWith("before")
                .endsWith("after")
                .as("each refusal is told in the log")
                .filteredOn(line -> line.startsWith("Configuration refused"))
                .hasSize(broken().size());
    }

    private List<Map<String, ?>> broken() {
        Map<String, Object> good = Documents.toFile(file("b.log"), "DEBUG");
        return List.of(
                with(good, "version", 2),
                with(good, "root", "{\"level\": \"DEBUG\", \"handlers\": [\"nobody\"]}"),
                with(good, "root", "{\"level\": \"LOUD\", \"handlers\": [\"file\"]}"),
                with(good, "handlers", "{\"file\": {\"class\": \"FileHandler\", \"filename\": "),
                with(good, "handlers", "{\"file\": {\"class\": \"FileHandler\", \"filename\": \"/no/such/folder/x\"}}"),
                with(good, "formatters", "{\"bare\": {\"format\": \"no field\"}}"),
                with(good, "incremental", true));
    }

    private static Map<String, Object> with(Map<String, Object> document, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(key, value);
        return changed;
    }

    @Test
    public void recordsKeepFlowingThroughRefusals() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logged logged;
        try (Load load = Load.on(log, 4, 2_000)) {
            for (int i = 0; i < 20; i++) {
                configure(broken().get(i % broken().size()));
            }
            logged = load.stop();
        }

        assertThat(Tally.of(logged.perThread(), file("a.log"))).matches(Tally::isExact, "exact");
        assertThat(logged.thrown()).isEmpty();
    }

    @Test
    public void theNextGoodDocumentIsApplied() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        configure(broken().get(0));
        configure(Documents.toFile(file("b.log"), "INFO"));
        log.info("good again");

        assertThat(status().problems()).isEmpty();
        assertThat(Files.readString(file("b.log"))).isEqualTo("good again\n");
    }
}
