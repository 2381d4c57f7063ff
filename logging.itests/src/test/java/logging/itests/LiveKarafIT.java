// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingStatus;
import logging.api.config.Origin;
import logging.itests.load.Load;
import logging.itests.load.Tally;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** The steps of docs/karaf.md in an unmodified Karaf, with Pax Logging beside us. */
public class LiveKarafIT extends KarafContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofSeconds(8);

    @Inject
    private LoggingStatus status;

    /** A folder of Karaf's; asked for in the test alone, since Pax Exam makes this object outside Karaf, too. */
    private static Path karaf(String folder) {
        return Path.of(System.getProperty("karaf." + folder));
    }

    private static Path data(String file) {
        return karaf("data").resolve(file);
    }

    @Test
    public void aPastedDictConfigRunsIsEditedRefusedAndSurvivesABundleUpdate() throws Exception {
        Logger log = Logging.getLogger("shop.orders");

        edit(document("INFO", "karaf.log"), "it is in effect", () -> runs("karaf.log"));
        log.info("from Karaf");
        assertThat(Files.readString(data("karaf.log"))).contains("INFO shop.orders: from Karaf");

        edit(document("DEBUG", "karaf.log"), "the level has changed", () -> log.isEnabledFor(Level.DEBUG));

        ConfigurationStatus before = status.status();
        edit(
                document("DEBUGG", "karaf.log"),
                "it is refused",
                () -> !status.status().problems().isEmpty());
        assertThat(status.status().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("root.level");
            assertThat(problem.text()).contains("'DEBUGG', did you mean \"DEBUG\"?");
            assertThat(Origin.of(problem.origin())).isEqualTo(new Origin("logging", edited().toString()));
        });
        assertThat(status.status().loggers()).isEqualTo(before.loggers());
        assertThat(status.status().generation()).isEqualTo(before.generation());
        assertThat(log.isEnabledFor(Level.DEBUG)).isTrue();
        assertThat(Files.readAllLines(data("karaf.log")))
                .filteredOn(line -> line.contains("Configuration refused, the running one stays: root.level: "))
                .singleElement()
                .asString()
                .contains("'DEBUGG'")
                .endsWith("(PID logging, file " + edited() + ")");

        edit(document("INFO", "load.log"), "the handler has changed", () -> runs("load.log"));
        updateUnderLoad(log);
    }

    private void updateUnderLoad(Logger log) throws Exception {
        try (Load load = Load.on(log, 4, 500)) {
            for (int times = 0; times < 3; times++) {
                Bundle files = bundle("logging.handlers.file");
                files.update();
                long goal = load.logged() + 400;
                await("more records", () -> load.logged() >= goal);
            }
            var logged = load.stop();
            await(
                    "every handler is back",
                    () -> status.status().slots().values().stream()
                            .allMatch(slot -> slot.state().equals("BOUND") && slot.held() == 0));
            Tally tally = Tally.of(logged.perThread(), data("load.log"));
            assertThat(tally.isExact()).as(tally.toString()).isTrue();
            assertThat(logged.thrown()).isEmpty();
            assertThat(status.status().slots().get("file")).satisfies(slot -> {
                assertThat(slot.dropped()).isZero();
                assertThat(slot.failed()).isZero();
                assertThat(slot.closes()).isTrue();
            });
        }
    }

    /** The file never gets as far as Configuration Admin: Karaf itself says what is wrong with it, in its own log. */
    @Test
    public void whatIsNoJsonIsRefusedByKarafAndTheRunningConfigurationStays() throws Exception {
        Logger log = Logging.getLogger("shop.json");
        edit(document("INFO", "json.log"), "it is in effect", () -> runs("json.log"));
        ConfigurationStatus before = status.status();

        edit(
                withoutAComma(document("DEBUG", "json.log")),
                "Karaf says what is wrong, and where",
                () -> karafSays("Failed to update artifact") > 0);
        assertThat(karafLog()).contains("Invalid JSON").contains("lineNumber=3");
        log.info("as before");
        assertThat(log.isEnabledFor(Level.DEBUG)).isFalse();
        assertThat(Files.readString(data("json.log"))).endsWith("INFO shop.json: as before\n");
        assertThat(status.status().generation()).isEqualTo(before.generation());
        assertThat(status.status().problems()).isEmpty();

        edit(document("DEBUG", "json.log"), "the mended file is in effect", () -> log.isEnabledFor(Level.DEBUG));
        log.debug("mended");
        assertThat(Files.readString(data("json.log"))).endsWith("DEBUG shop.json: mended\n");
        assertThat(status.status().slots().get("file")).satisfies(slot -> {
            assertThat(slot.dropped()).isZero();
            assertThat(slot.closes()).isTrue();
        });
    }

    /** A new file that is no JSON: the one that was there is deleted first, and its configuration with it. */
    @Test
    public void aNewFileThatIsNoJsonConfiguresNothingUntilItIsMended() throws Exception {
        edit(document("INFO", "first.log"), "it is in effect", () -> runs("first.log"));
        Files.delete(edited());
        await("nothing is configured", () -> status.status().slots().isEmpty());
        long before = status.status().generation();

        edit(
                withoutAComma(document("DEBUG", "second.log")),
                "Karaf says what is wrong",
                () -> karafSays("Failed to install artifact") > 0);
        assertThat(status.status().generation()).isEqualTo(before);
        assertThat(data("second.log")).doesNotExist();

        edit(document("DEBUG", "second.log"), "the mended file is in effect", () -> runs("second.log"));
        Logging.getLogger("shop.json").debug("mended");
        assertThat(Files.readString(data("second.log"))).isEqualTo("DEBUG shop.json: mended\n");
    }

    /** Whether the configuration that writes to this file is in effect, whole. */
    private boolean runs(String file) {
        return status.history().stream()
                .limit(1)
                .anyMatch(newest ->
                        newest.document().toString().contains(data(file).toString()));
    }

    private static String withoutAComma(String document) {
        return document.replace("\"version\": 1,", "\"version\": 1");
    }

    /** How often a line of Karaf's own log says something of our file. */
    private static long karafSays(String text) throws IOException {
        return karafLog()
                .lines()
                .filter(line -> line.contains(text) && line.contains("logging.cfg.json"))
                .count();
    }

    private static String karafLog() throws IOException {
        return Files.readString(karaf("data").resolve("log/karaf.log"));
    }

    private static Path edited() {
        return karaf("etc").resolve("logging.cfg.json");
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }

    /**
     * Edits the file and waits until that is seen. File Install passes over a change that comes while it is busy with the one
     * before; nobody types so fast, but a test does: it saves the file again after a while.
     */
    private static void edit(String text, String what, Callable<Boolean> seen) throws IOException {
        save(text);
        AtomicLong saved = new AtomicLong(System.nanoTime());
        await(what, () -> {
            boolean is = seen.call();
            if (!is && System.nanoTime() - saved.get() > AGAIN.toNanos()) {
                save(text);
                saved.set(System.nanoTime());
            }
            return is;
        });
    }

    private static void save(String text) throws IOException {
        Path draft = data("logging.cfg.json.new");
        Files.writeString(draft, text);
        Files.move(draft, edited(), StandardCopyOption.REPLACE_EXISTING);
    }

    private String document(String level, String file) {
        return """
                {
                  "version": 1,
                  "formatters": {"line": {"format": "%(levelname)s %(name)s: %(message)s"}},
                  "handlers": {"file": {"class": "logging.FileHandler", "formatter": "line", "filename": "@file@"}},
                  "root": {"level": "@level@", "handlers": ["file"]}
                }
                """.replace("@file@", data(file).toString()).replace("@level@", level);
    }
}
