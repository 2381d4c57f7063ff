// SPDX-License-Identifier: Apache-2.0
package logging.core.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationServer;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenTest {

    private static final String JSON = "{\"version\": 1, \"root\": {\"level\": \"DEBUG\"}}";
    private static final String INI = """
        [loggers]
        keys=root
        [handlers]
        keys=
        [formatters]
        keys=
        [logger_root]
        level=ERROR
        handlers=
        """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(print, print));
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    @AfterEach
    void stop() {
        configurator.stopListening();
    }

    private ConfigurationServer started(UnaryOperator<byte[]> verify) throws IOException {
        ConfigurationServer server = configurator.listen(0, verify);
        server.start();
        return server;
    }

    private static Socket connect(ConfigurationServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void send(ConfigurationServer server, byte[] bytes) throws IOException {
        long before = server.served();
        try (Socket socket = connect(server)) {
            DataOutputStream stream = new DataOutputStream(socket.getOutputStream());
            stream.writeInt(bytes.length);
            stream.write(bytes);
            stream.flush();
            await().until(() -> server.served() > before);
        }
    }

    private static void send(ConfigurationServer server, String text) throws IOException {
        send(server, text.getBytes(StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void appliesJsonAndIni() throws IOException {
        ConfigurationServer server = started(null);
        send(server, JSON);
        assertThat(system.root().level()).isEqualTo(10);
        send(server, INI);
        assertThat(system.root().level()).isEqualTo(40);
        assertThat(printed()).isEmpty();
    }

    @Test
    void reportsWhatIsRefusedAndServesTheNext() throws IOException {
        ConfigurationServer server = started(null);
        send(server, JSON.replace("DEBUG", "LOUD"));
        assertThat(printed()).contains("refused").contains("root.level").contains("Unknown level: 'LOUD'");
        send(server, "{\"version\": 1,");
        assertThat(printed()).contains("not JSON");
        send(server, "no configuration");
        assertThat(printed()).contains("File contains no section headers");
        send(server, new byte[] {'[', (byte) 0xFF});
        assertThat(printed()).contains("it is not UTF-8 text");
        assertThat(system.root().level()).isEqualTo(30);
        send(server, JSON);
        assertThat(system.root().level()).isEqualTo(10);
    }

    @Test
    void verifyMayDiscardTransformAndThrow() throws IOException {
        ConfigurationServer server = started(bytes -> {
            if (bytes.length == 1) {
                throw new IllegalStateException("forged");
            }
            byte[] reversed = bytes.clone();
            for (int i = 0; i < bytes.length; i++) {
                reversed[i] = bytes[bytes.length - 1 - i];
            }
            return bytes[0] == '{' ? null : reversed;
        });
        send(server, JSON);
        assertThat(system.root().level()).isEqualTo(30);
        send(server, "x");
        assertThat(printed()).contains("forged");
        send(server, new StringBuilder(JSON).reverse().toString());
        assertThat(system.root().level()).isEqualTo(10);
    }

    @Test
    void refusesTextsThatAreTooLongWithoutReadingThem() throws IOException {
        ConfigurationServer server = started(null);
        try (Socket socket = connect(server)) {
            new DataOutputStream(socket.getOutputStream()).writeInt(-1);
            await().until(() -> server.served() == 1);
        }
        await().untilAsserted(() -> assertThat(printed()).contains("4294967295 were announced"));
        send(server, JSON);
        assertThat(system.root().level()).isEqualTo(10);
    }

    @Test
    void saysWhereAConnectionEndedTooEarly() throws IOException {
        ConfigurationServer server = started(null);
        try (Socket socket = connect(server)) {
            socket.getOutputStream().write(new byte[] {0, 0});
        }
        await().untilAsserted(() -> assertThat(printed()).contains("it ended after 2 of the 4 bytes"));
        try (Socket socket = connect(server)) {
            socket.getOutputStream().write(new byte[] {0, 0, 0, 9, '{'});
        }
        await().untilAsserted(() -> assertThat(printed()).contains("it ended after 1 of 9 bytes"));
    }

    @Test
    void silentClientsDoNotHoldUpOthers() throws IOException {
        Server server = new Server(0, null, configurator, print::println, Duration.ofMillis(100));
        server.start();
        try (Socket silent = connect(server)) {
            await().untilAsserted(() -> assertThat(printed()).containsIgnoringCase("could not be received"));
            assertThat(silent.isConnected()).isTrue();
            send(server, JSON);
        } finally {
            server.close();
        }
        assertThat(system.root().level()).isEqualTo(10);
    }

    @Test
    void startsOnceAndStops() throws IOException {
        ConfigurationServer server = configurator.listen(0, null);
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(server.isRunning()).isTrue();
        assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> configurator.listen(server.port(), null).start())
                .isInstanceOf(IOException.class);
        configurator.stopListening();
        assertThat(server.isRunning()).isFalse();
        assertThatThrownBy(() -> connect(server)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> configurator.listen(70_000, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVerifierMayStopTheServer() throws IOException {
        ConfigurationServer server = started(bytes -> {
            configurator.stopListening();
            return bytes;
        });
        send(server, JSON);
        await().untilAsserted(() -> assertThat(server.isRunning()).isFalse());
        assertThat(system.root().level()).isEqualTo(10);
    }

    @Test
    void takesConfigurationsFromCPython(@TempDir Path directory) throws Exception {
        Path client = Files.writeString(directory.resolve("client.py"), """
            import socket, struct, sys
            text = open(sys.argv[2], 'rb').read()
            with socket.create_connection(('localhost', int(sys.argv[1])), 5) as s:
                s.sendall(struct.pack('>L', len(text)) + text)
            """);
        Path text = Files.writeString(directory.resolve("logging.ini"), INI);
        ConfigurationServer server = started(null);
        Process python;
        try {
            python = new ProcessBuilder("python3", client.toString(), String.valueOf(server.port()), text.toString())
                    .inheritIO()
                    .start();
        } catch (IOException absent) {
            Assumptions.abort("python3 is not on the PATH: the client of CPython is not run");
            return;
        }
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(python.exitValue()).isZero();
        await().untilAsserted(() -> assertThat(system.root().level()).isEqualTo(40));
    }
}
