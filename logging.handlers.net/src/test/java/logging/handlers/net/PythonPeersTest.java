// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import logging.api.LogOptions;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.peers.Gathering;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records between CPython's logging and ours, in both directions. */
class PythonPeersTest {

    @TempDir
    Path temp;

    private final LoggingSystem system = LoggingSystem.create();

    @Test
    void pythonReadsWhatOurHandlersSend() {
        try (RealPeer python = RealPeer.start("python-receiver", "python3", temp.resolve("python"))) {
            Logger log = system.getLogger("java.peer");
            log.addHandler(new SocketHandler("127.0.0.1", python.port("tcp")));
            log.addHandler(new DatagramHandler("127.0.0.1", python.port("udp")));
            log.addHandler(new SocketHandler(python.file("stream.sock")));
            log.addHandler(new DatagramHandler(python.file("dgram.sock")));
            Map<String, Object> extra = Map.of("user", "ann", "seq", 1L << 40, "tags", List.of("a", 1.5, true));
            log.with(LogOptions.extra(extra)).error("%s of %d ✓ \ud83d", "one", 2);
            log.exception(new IllegalStateException("broken"), "with a trace");
            system.shutdown();

            List<JsonObject> records = await().until(() -> python.lines("records.jsonl"), all -> all.size() == 8);
            assertThat(python.lines("refused.jsonl")).isEmpty();
            assertThat(records)
                    .extracting(record -> record.get("how").getAsString())
                    .containsExactlyInAnyOrder("tcp", "tcp", "udp", "udp", "unix", "unix", "unixdgram", "unixdgram");
            JsonObject first = records.get(0);
            assertThat(first.get("formatted").getAsString()).isEqualTo("ERROR:java.peer:one of 2 ✓ \ud83d");
            JsonObject attributes = first.getAsJsonObject("attributes");
            assertThat(attributes.get("funcName").getAsString()).isEqualTo("pythonReadsWhatOurHandlersSend");
            assertThat(attributes.get("seq").getAsLong()).isEqualTo(1L << 40);
            assertThat(attributes.get("tags").toString()).isEqualTo("[\"a\",1.5,true]");
            assertThat(records.get(records.size() - 1).get("formatted").getAsString())
                    .startsWith("ERROR:java.peer:with a trace\njava.lang.IllegalStateException: broken\n\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp", "unix", "unix-datagram"})
    void weReadWhatPythonsHandlersSend(String kind) throws Exception {
        Gathering arrived = gather();
        Transport transport = Transport.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        ReceiverOptions options = transport.isUnix()
                ? ReceiverOptions.DEFAULT.at(transport, temp.resolve("log.sock"))
                : ReceiverOptions.DEFAULT.at(transport, "127.0.0.1", 0);
        try (LogReceiver receiver = new LogReceiver(system, options)) {
            receiver.start();
            python(kind, transport.isUnix() ? temp.resolve("log.sock").toString() : "" + receiver.port());
            List<LogRecord> records = arrived.await(6);
            assertThat(records)
                    .extracting(LogRecord::levelname)
                    .containsExactly("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "ERROR");
            assertThat(records.get(1).getMessage()).isEqualTo("record 1 of python ✓");
            checkExtra(records.get(1));
            assertThat(records.get(5).excText())
                    .contains("Traceback (most recent call last)", "ValueError: from python");
            assertThat(receiver.status().received()).isEqualTo(6);
            assertThat(receiver.status().refused()).isZero();
        }
    }

    @Test
    void weReadEveryProtocolAndRefuseAPickleThatCallsSomething() throws Exception {
        Gathering arrived = gather();
        ReceiverOptions options = ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", 0);
        try (LogReceiver receiver = new LogReceiver(system, options)) {
            receiver.start();
            python("raw", "" + receiver.port());
            await().until(() -> receiver.status().refused() == 1);
            assertThat(arrived.messages())
                    .containsExactly(
                            "protocol 0 ✓",
                            "protocol 1 ✓",
                            "protocol 2 ✓",
                            "protocol 3 ✓",
                            "protocol 4 ✓",
                            "protocol 5 ✓");
            arrived.records().forEach(PythonPeersTest::checkExtra);
            assertThat(receiver.status().lastError()).contains("names a class");
            assertThat(Files.exists(temp.resolve("OWNED"))).isFalse();
        }
    }

    private static void checkExtra(LogRecord record) {
        assertThat(record.get("seq")).isEqualTo(7L);
        assertThat(record.get("tags")).isEqualTo(Arrays.asList("a", Map.of("k", 1.5)));
        assertThat((Object[]) record.get("pair")).containsExactly(1L, null);
        assertThat(record.get("big")).isEqualTo(BigInteger.ONE.shiftLeft(80));
        assertThat(record.get("flag")).isEqualTo(true);
    }

    private Gathering gather() {
        Gathering arrived = new Gathering();
        system.getLogger("peer").addHandler(arrived);
        return arrived;
    }

    private void python(String... arguments) throws IOException, InterruptedException {
        RealPeer.require("python3", "CPython");
        List<String> command = new java.util.ArrayList<>(List.of(RealPeer.script("python_sender.py")));
        command.addAll(List.of(arguments));
        Process sender =
                new ProcessBuilder(command).directory(temp.toFile()).inheritIO().start();
        assertThat(sender.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sender.exitValue()).isZero();
    }
}
