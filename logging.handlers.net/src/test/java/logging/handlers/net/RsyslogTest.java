// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logging.api.Formatter;
import logging.api.LogOptions;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.Proxy;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real rsyslog makes of our packets, over every transport that it has. */
class RsyslogTest {

    private static final int LOCAL3 = SysLogHandler.facilityNames().get("local3");

    @TempDir
    static Path temp;

    static RealPeer rsyslog;

    @BeforeAll
    static void start() {
        rsyslog = RealPeer.start("rsyslog", "rsyslogd", temp.resolve("rsyslog"));
    }

    @AfterAll
    static void stop() {
        if (rsyslog != null) {
            rsyslog.close();
        }
    }

    @Test
    void udpWithAHeaderFromTheFormatter() {
        SysLogHandler handler = new SysLogHandler("localhost", rsyslog.port("udp"), LOCAL3, SocketType.DATAGRAM);
        handler.setFormatter(new Formatter("myhost udp[77]: %(message)s"));
        handler.setAppendNul(false);
        Logger log = logger(handler);
        log.error("Øresund ✓ %d", 42);
        log.warning("second");
        List<JsonObject> records = arrived("udp", 2);
        assertThat(field(records, "facility")).containsExactly("local3", "local3");
        assertThat(field(records, "severity")).containsExactly("err", "warning");
        assertThat(field(records, "host")).containsExactly("myhost", "myhost");
        assertThat(field(records, "msg")).containsExactly(" Øresund ✓ 42", " second");
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(2);
    }

    @Test
    void udpWithTheHeaderOfRfc3164() {
        SysLogHandler handler = new SysLogHandler("localhost", rsyslog.port("udp"), LOCAL3, null);
        handler.setLayout(SyslogLayout.of(SyslogFormat.RFC3164, "old"));
        logger(handler).info("hello");
        JsonObject record = arrived("old", 1).get(0);
        assertThat(record.get("procid").getAsString())
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        assertThat(record.get("msg").getAsString()).isEqualTo(" hello");
        handler.close();
    }

    @Test
    void aUnixSocketTakesWhatTheLocalDaemonReads() {
        SysLogHandler handler = new SysLogHandler(rsyslog.file("log.sock"), LOCAL3, null);
        handler.setLayout(SyslogLayout.of(SyslogFormat.LOCAL, "devlog"));
        Logger log = logger(handler);
        IntStream.range(0, 1000).forEach(i -> log.error("Øresund ✓ %d", i));
        List<JsonObject> records = arrived("devlog", 1000);
        assertThat(field(records, "msg"))
                .isEqualTo(IntStream.range(0, 1000)
                        .mapToObj(i -> " Øresund ✓ " + i)
                        .toList());
        assertThat(records.get(0).get("procid").getAsString())
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        assertThat(records.get(0).get("facility").getAsString()).isEqualTo("local3");
        handler.close();
        assertThat(handler.status().dropped()).isZero();
    }

    @Test
    void tcpCountsOctetsSoThatARecordMayContainAnything() {
        SysLogHandler handler = rfc5424("octets", SyslogFraming.OCTET_COUNTING, "tcp");
        Logger log = logger(handler);
        log.error("first line\nsecond line ✓");
        log.with(LogOptions.extra(Map.of("user", "a\"b]c\\d", "n", 7))).error("with data");
        List<JsonObject> records = arrived("octets", 2);
        assertThat(field(records, "msg")).containsExactly("\uFEFFfirst line#012second line ✓", "with data");
        assertThat(field(records, "msgid")).containsExactly("test.syslog", "test.syslog");
        assertThat(records.get(1).get("data").getAsString())
                .startsWith("[meta@32473 env=\"prod\"][fields@32473 ")
                .contains("user=\"a\\\"b\\]c\\\\d\"", "n=\"7\"");
        handler.close();
    }

    @Test
    void tcpWithNewlinesWritesLineEndsAsNumbers() {
        SysLogHandler handler = rfc5424("newlines", SyslogFraming.NEWLINE, "tcp");
        Logger log = logger(handler);
        log.error("a\r\n<0>1 - forged - - - - b");
        log.error("next");
        assertThat(field(arrived("newlines", 2), "msg")).containsExactly("a#015#012<0>1 - forged - - - - b", "next");
        handler.close();
    }

    @Test
    void manyRecordsArriveInOrderOverTcp() {
        SysLogHandler handler = rfc5424("many", SyslogFraming.OCTET_COUNTING, "tcp");
        Logger log = logger(handler);
        IntStream.range(0, 5000).forEach(i -> log.info("%d", i));
        handler.close();
        assertThat(field(arrived("many", 5000), "msg"))
                .isEqualTo(IntStream.range(0, 5000).mapToObj(String::valueOf).toList());
    }

    @Test
    void relpIsAnsweredForEveryRecord() {
        SysLogHandler handler = rfc5424("relp", SyslogFraming.RELP, "relp");
        Logger log = logger(handler);
        IntStream.range(0, 1000).forEach(i -> log.info("%d\n✓", i));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1000);
        List<String> messages = field(arrived("relp", 1000), "msg");
        assertThat(messages).hasSize(1000).startsWith("\uFEFF0#012✓").endsWith("\uFEFF999#012✓");
    }

    @ParameterizedTest
    @CsvSource({"RFC5424, second, '[resent@32473][meta@32473 env=\"prod\"]'", "RFC3164, second [resent], -"})
    void whatGoesOverRelpAgainIsMarked(SyslogFormat format, String text, String data) throws IOException {
        String app = "again-" + format;
        SysLogHandler handler;
        try (Proxy proxy = new Proxy(rsyslog.port("relp"))) {
            handler = new SysLogHandler("localhost", proxy.port(), LOCAL3, SocketType.STREAM);
            handler.setFraming(SyslogFraming.RELP);
            handler.setLayout(SyslogLayout.of(format, app)
                    .withData("%(name)s", Map.of("meta@32473", Map.of("env", "prod")), "fields@32473"));
            Logger log = logger(handler);
            log.error("first");
            await().until(() -> handler.status().sent() == 1);
            proxy.loseAnswers(true);
            log.error("second");
            arrived(app, 2);
            proxy.loseAnswers(false);
            proxy.reset();
            await().until(() -> handler.status().sent() == 2);
            log.error("third");
            handler.close();
        }
        List<JsonObject> records = arrived(app, 4);
        assertThat(field(records, "msg").stream().map(String::strip)).containsExactly("first", "second", text, "third");
        assertThat(records.get(2).get("data").getAsString()).isEqualTo(data);
        assertThat(records.get(3).get("data").getAsString()).doesNotContain("resent");
    }

    @Test
    void tlsDeliversToAPeerThatCanBeTrusted() {
        SysLogHandler handler = rfc5424("tls", SyslogFraming.OCTET_COUNTING, "tls");
        handler.setTls(Tls.with(Certificates.trusting(rsyslog.file("certs/ca.pem"))));
        Logger log = logger(handler);
        IntStream.range(0, 1000).forEach(i -> log.info("%d", i));
        log.info("x".repeat(100_000));
        handler.close();
        assertThat(arrived("tls", 1001)).hasSize(1001);
        assertThat(handler.status().dropped()).isZero();
    }

    @Test
    void longRecordsAreCutOrSplitAtACharacter() {
        SysLogHandler handler = rfc5424("cut", SyslogFraming.OCTET_COUNTING, "tcp");
        handler.setLayout(handler.layout().withMaxLength(480, false));
        Logger log = logger(handler);
        log.info("✓".repeat(1000));
        handler.setLayout(handler.layout().withMaxLength(480, true));
        log.info("✓".repeat(300));
        List<String> messages = field(arrived("cut", 4), "msg");
        assertThat(messages.get(0)).matches("\uFEFF✓+ \\[cut \\d+\\]");
        assertThat(String.join("", messages.subList(1, 4)).replace("\uFEFF", ""))
                .isEqualTo("✓".repeat(300));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(2);
    }

    private static SysLogHandler rfc5424(String app, SyslogFraming framing, String service) {
        SysLogHandler handler = new SysLogHandler("localhost", rsyslog.port(service), LOCAL3, SocketType.STREAM);
        handler.setFraming(framing);
        handler.setLayout(SyslogLayout.of(SyslogFormat.RFC5424, app)
                .withData("%(name)s", Map.of("meta@32473", Map.of("env", "prod")), "fields@32473"));
        return handler;
    }

    private static Logger logger(SysLogHandler handler) {
        Logger log = LoggingSystem.create().getLogger("test.syslog");
        log.setLevel("DEBUG");
        log.addHandler(handler);
        return log;
    }

    private static List<JsonObject> arrived(String app, int count) {
        return await().until(
                        () -> rsyslog.lines("records.jsonl").stream()
                                .filter(record ->
                                        record.get("app").getAsString().equals(app))
                                .toList(),
                        records -> records.size() >= count);
    }

    private static List<String> field(List<JsonObject> records, String name) {
        return records.stream().map(record -> record.get(name).getAsString()).toList();
    }
}
