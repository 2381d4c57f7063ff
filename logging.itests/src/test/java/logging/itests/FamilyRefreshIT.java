// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logging.api.Logger;
import logging.api.Logging;
import logging.itests.framework.LineBox;
import org.junit.Test;
import org.osgi.framework.Bundle;

/**
 * A family is updated and refreshed while those who watch over it are away: its handlers leave on their own, and what is
 * logged meanwhile is held. Every record arrives once.
 */
public class FamilyRefreshIT extends LiveContainer {
    private static final String FILE = "logging.handlers.file";
    private static final String NET = "logging.handlers.net";

    private final Logger log = Logging.getLogger("shop.orders");
    private int logged;

    @Test
    public void networkHandlersLeaveWhileCoreIsAway() throws Exception {
        everyRecordArrivesOnceWhileAway("logging.core");
    }

    @Test
    public void networkHandlersLeaveWhileDeclarativeServicesAreAway() throws Exception {
        everyRecordArrivesOnceWhileAway("org.apache.felix.scr");
    }

    @Test
    public void fileHandlersLeaveWhileCoreIsAway() throws Exception {
        everyRecordIsInTheFileOnceWhileAway("logging.core");
    }

    @Test
    public void fileHandlersLeaveWhileDeclarativeServicesAreAway() throws Exception {
        everyRecordIsInTheFileOnceWhileAway("org.apache.felix.scr");
    }

    /** They roll all the time, which takes classes that an older edition may never have loaded. */
    private void everyRecordIsInTheFileOnceWhileAway(String watcher) throws Exception {
        configure(rolling(file("a.log")));
        log(100);
        Bundle away = bundles.of(watcher);
        for (int i = 0; i < 3; i++) {
            away.stop();
            log(100);
            bundles.renew(FILE, Provision.jar(FILE));
            log(100);
            away.start();
            await().until(() -> status().slots().get("file").state().equals("BOUND"));
            log(100);
        }

        List<String> lines = new ArrayList<>();
        for (int rolled = logged; rolled > 0; rolled--) {
            Path older = file("a.log." + rolled);
            lines.addAll(Files.exists(older) ? Files.readAllLines(older) : List.of());
        }
        lines.addAll(Files.readAllLines(file("a.log")));
        assertThat(lines).containsExactlyElementsOf(numbers(logged));
        assertThat(status().slots().get("file").failed()).isZero();
        assertThat(status().slots().get("file").dropped()).isZero();
    }

    private static Map<String, Object> rolling(Path file) {
        Map<String, Object> document = new LinkedHashMap<>(Documents.toFile(file, "INFO"));
        document.put("handlers", """
                        {"file": {"class": "RotatingFileHandler", "formatter": "bare", "filename": "%s",
                                  "maxBytes": 100, "backupCount": 1000}}""".formatted(file));
        return document;
    }

    private void everyRecordArrivesOnceWhileAway(String watcher) throws Exception {
        try (LineBox box = new LineBox()) {
            configure(document(box.port()));
            log(100);
            Bundle away = bundles.of(watcher);
            for (int i = 0; i < 3; i++) {
                away.stop();
                log(100);
                bundles.renew(NET, Provision.jar(NET));
                log(100);
                assertThat(outboxes()).as("threads of handlers that left").isEmpty();
                away.start();
                await().until(() -> status().slots().get("net").state().equals("BOUND"));
                log(100);
            }
            await().until(() -> box.lines().size() >= logged);
            assertThat(box.lines().stream().map(line -> line.replaceFirst("^<\\d+>", "")))
                    .containsExactlyElementsOf(numbers(logged));
            await().until(() -> status().slots().get("net").held() == 0);
            assertThat(status().slots().get("net").health().state()).isEqualTo("UP");
            assertThat(status().slots().get("net").dropped()).isZero();
        }
    }

    private void log(int count) {
        for (int i = 0; i < count; i++) {
            log.info("%d", logged++);
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static List<String> outboxes() {
        List<String> names = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("logging-outbox")) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    private static Map<String, Object> document(int port) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1L);
        document.put(
                "handlers",
                "{\"net\": {\"class\": \"SysLogHandler\", \"address\": [\"127.0.0.1\", %d], \"framing\": \"newline\"}}"
                        .formatted(port));
        document.put("root", "{\"level\": \"INFO\", \"handlers\": [\"net\"]}");
        return document;
    }
}
