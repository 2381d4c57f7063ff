// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.eventlog.Event;
import logging.handlers.net.eventlog.EventLog;
import logging.handlers.net.eventlog.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Named after the class in CPython's test_logging, which runs on Windows only; here the binding is a stand-in. */
class NTEventLogHandlerTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final Recorded events = new Recorded();

    @Test
    void test_basic() {
        NTEventLogHandler handler = new NTEventLogHandler("test_logging", null, "Application", events);
        LogRecord record = Records.of("DEBUG", "Test Log Message");
        handler.handle(record);
        handler.close();
        assertThat(events.calls)
                .containsExactly(
                        "register Source[log=Application, name=test_logging,"
                                + " messages=%SystemRoot%\\System32\\EventCreate.exe]",
                        "open test_logging", "report Event[type=4, category=0, id=1, text=Test Log Message]", "close");
        assertThat(handler.getMessageID(record)).isEqualTo(1);
        assertThat(handler.getEventCategory(record)).isZero();
    }

    @Test
    void levelsHaveTheTypesThatPythonGivesThem() {
        NTEventLogHandler handler = new NTEventLogHandler("app", null, "System", events);
        Logger log = logger(handler);
        log.setLevel(1);
        for (int level : new int[] {10, 20, 30, 40, 50, 35}) {
            log.log(level, "%d", level);
        }
        handler.close();
        assertThat(events.reported)
                .containsExactly(
                        new Event(Event.INFORMATION, 0, 1, "10"),
                        new Event(Event.INFORMATION, 0, 1, "20"),
                        new Event(Event.WARNING, 0, 1, "30"),
                        new Event(Event.ERROR, 0, 1, "40"),
                        new Event(Event.ERROR, 0, 1, "50"),
                        new Event(Event.ERROR, 0, 1, "35"));
    }

    @Test
    void aRegistryThatRefusesDoesNotKeepEventsFromBeingReported() {
        events.registryRefuses = true;
        NTEventLogHandler handler = new NTEventLogHandler("app", "own.dll", "Application", events);
        logger(handler).error("reported");
        handler.close();
        assertThat(events.reported).extracting(Event::text).containsExactly("reported");
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void anEventLogThatStopsAndComesBackGetsAllInOrder() {
        NTEventLogHandler handler = new NTEventLogHandler("app", null, "Application", events);
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(5), Duration.ofMillis(20), 2));
        Logger log = logger(handler);
        log.error("one");
        await().until(() -> events.reported.size() == 1);
        events.down = true;
        log.error("two");
        log.error("three");
        await().until(() -> "DOWN".equals(handler.status().state()));
        assertThat(handler.lastError()).contains("error 1722");
        events.down = false;
        await().until(() -> handler.pending() == 0);
        handler.close();
        assertThat(events.reported).extracting(Event::text).containsExactly("one", "two", "three");
    }

    @Test
    void aTextIsMadeFitForWindows() {
        NTEventLogHandler handler = new NTEventLogHandler("app", null, "Application", events);
        Logger log = logger(handler);
        log.error("a\0b");
        log.error("\ud83d\ude00".repeat(20_000));
        handler.close();
        assertThat(events.reported.get(0).text()).isEqualTo("a\u2400b");
        assertThat(events.reported.get(1).text())
                .hasSizeLessThanOrEqualTo(Event.MAX_TEXT)
                .endsWith("\ud83d\ude00 [cut 40000]");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void elsewhereItCanBeMadeAndDoesNothing() {
        NTEventLogHandler handler = new NTEventLogHandler("app");
        Logger log = logger(handler);
        log.error("nowhere");
        assertThat(handler).hasToString("<NTEventLogHandler nowhere:Application/app (NOTSET)>");
        assertThat(handler.status().state()).isEqualTo("IDLE");
        assertThat(handler.pending() + handler.dropped()).isZero();
        handler.close();
    }

    private Logger logger(NTEventLogHandler handler) {
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("nt");
        log.addHandler(handler);
        return log;
    }

    /** What stands in for Windows. */
    private static final class Recorded implements EventLog {

        private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
        private final List<Event> reported = Collections.synchronizedList(new ArrayList<>());
        // guarded by: volatile, as the next one
        private volatile boolean registryRefuses;
        private volatile boolean down;

        @Override
        public void register(Source source) throws IOException {
            calls.add("register " + source);
            if (registryRefuses) {
                throw new IOException("access is denied");
            }
        }

        @Override
        public long open(String source) throws IOException {
            calls.add("open " + source);
            check();
            return 7;
        }

        @Override
        public void report(long handle, Event event) throws IOException {
            assertThat(handle).isEqualTo(7);
            check();
            calls.add("report " + event);
            reported.add(event);
        }

        private void check() throws IOException {
            if (down) {
                throw new IOException("the RPC server is unavailable, error 1722");
            }
        }

        @Override
        public void close(long handle) {
            calls.add("close");
        }
    }
}
