// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import logging.api.LoggingSystem;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.link.Acks;
import logging.handlers.net.os.UnixDatagrams;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LogReceiverTest {

    private static final ReceiverOptions SMALL = ReceiverOptions.DEFAULT
            .at(Transport.TCP, "127.0.0.1", 0)
            .withBounds(10_000, 2, Duration.ofMillis(300), Duration.ofSeconds(20));

    @TempDir
    Path temp;

    private final LoggingSystem system = LoggingSystem.create();
    private final Gathering arrived = new Gathering();
    private LogReceiver receiver = new LogReceiver(system, SMALL);

    private void listen() throws IOException {
        system.root().addHandler(arrived);
        receiver.start();
    }

    @AfterEach
    void endAll() {
        receiver.close();
        system.shutdown();
    }

    @Test
    void takesJsonInTheSameFrames() throws IOException {
        listen();
        try (Socket sender = connect()) {
            frame(
                    sender,
                    "{\"name\": \"a.b\", \"levelno\": 30, \"levelname\": \"WARNING\", \"msg\": \"%s ✓\","
                            + " \"args\": [\"hi\"], \"lineno\": 7, \"user\": {\"id\": 5}}");
            assertThat(arrived.await(1).get(0).getMessage()).isEqualTo("hi ✓");
            assertThat(arrived.records().get(0).get("user")).hasToString("{id=5}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | name: expected a text",
                "{\"levelno\": 10, \"msg\": \"x\"}         | name: expected a text",
                "{\"name\": \"a\", \"msg\": \"x\"}         | levelno: expected a level",
                "{\"name\": \"a\", \"levelno\": \"x\"}     | levelno: expected a number",
                "{\"name\": \"a\", \"levelno\": -1}        | levelno: expected a level",
                "{\"name\": \"a\", \"levelno\": 10, \"lineno\": []} | lineno: expected a number",
                "N.                                       | it is no dict",
                "{\"name\": \"a\", \"levelno\": 10, \"args\": [5], \"msg\": \"%99999999d\"} | no field of such a width",
                "{\"name\": \"a\", \"levelno\": 10, \"args\": [9, 5], \"msg\": \"%*d\"} | no field of such a width",
                "{\"name\": \"a\"                          | expected",
                "cos                                      | names a class or more than data"
            })
    void aFrameThatHoldsNoRecordIsRefusedAndTheNextOneIsTaken(String frame, String reason) throws IOException {
        listen();
        try (Socket sender = connect()) {
            frame(sender, frame);
            frame(sender, "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"next\"}");
            arrived.await(1);
            assertThat(arrived.messages()).containsExactly("next");
            assertThat(receiver.status().refused()).isEqualTo(1);
            assertThat(receiver.status().lastError()).contains(reason);
        }
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnectionBeforeItIsRead() throws IOException {
        listen();
        try (Socket sender = connect()) {
            new DataOutputStream(sender.getOutputStream()).writeInt(-1);
            assertThat(sender.getInputStream().read()).isEqualTo(-1);
            assertThat(receiver.status().lastError()).contains("4294967295 bytes; at most 10000");
        }
    }

    @Test
    void aNumberedRecordThatIsTooLargeIsAnsweredAndRefusedAloneHoweverOftenItComes() throws IOException {
        listen();
        byte[] good = "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"next\"}".getBytes(StandardCharsets.UTF_8);
        try (Socket sender = connect()) {
            DataOutputStream out = greet(sender);
            numbered(out, 1, new byte[SMALL.maxFrame() + 1]);
            assertThat(new DataInputStream(sender.getInputStream()).readLong()).isEqualTo(1);
            assertThat(receiver.status().lastError()).contains("a frame of 10001 bytes; at most 10000");
            numbered(out, 1, new byte[SMALL.maxFrame() + 1]);
            assertThat(new DataInputStream(sender.getInputStream()).readLong()).isEqualTo(1);
            numbered(out, 2, good);
            assertThat(new DataInputStream(sender.getInputStream()).readLong()).isEqualTo(2);
        }
        assertThat(arrived.messages()).containsExactly("next");
        assertThat(receiver.status().refused()).isEqualTo(1);
        assertThat(receiver.status().repeated()).isEqualTo(1);
    }

    @Test
    void aNumberedRecordOfANegativeLengthOrOneThatIsTooLargeAndTooSlowEndsTheConnection() throws IOException {
        listen();
        for (int length : new int[] {-1, Integer.MAX_VALUE}) {
            try (Socket sender = connect()) {
                DataOutputStream out = greet(sender);
                out.writeInt(length);
                out.writeLong(1);
                out.writeByte(0);
                assertThat(sender.getInputStream().read()).isEqualTo(-1);
            }
        }
        assertThat(receiver.status().refused())
                .as("the one that cannot be skipped")
                .isEqualTo(1);
        assertThat(receiver.status().lastError()).contains("did not arrive in time");
    }

    private static DataOutputStream greet(Socket sender) throws IOException {
        DataOutputStream out = new DataOutputStream(sender.getOutputStream());
        out.writeInt(Acks.MAGIC);
        out.write(new byte[Acks.SESSION_BYTES]);
        return out;
    }

    private static void numbered(DataOutputStream out, long number, byte[] payload) throws IOException {
        out.writeInt(payload.length);
        out.writeLong(number);
        out.writeByte(0);
        out.write(payload);
    }

    @Test
    void aRecordThatArrivesTooSlowlyEndsTheConnection() throws IOException {
        listen();
        try (Socket sender = connect()) {
            new DataOutputStream(sender.getOutputStream()).writeInt(100);
            sender.getOutputStream().write('{');
            assertThat(sender.getInputStream().read()).isEqualTo(-1);
            assertThat(receiver.status().lastError()).contains("did not arrive in time");
        }
    }

    @Test
    void moreConnectionsThanAllowedAreTurnedAway() throws IOException {
        listen();
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            assertThat(third.getInputStream().read()).isEqualTo(-1);
            assertThat(receiver.status().connections()).isEqualTo(2);
            assertThat(receiver.status().turnedAway()).isEqualTo(1);
            frame(first, "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"one\"}");
            frame(second, "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"two\"}");
            arrived.await(2);
        }
    }

    @Test
    void aSenderCannotMakeLoggersWithoutEnd() throws IOException {
        ReceiverOptions two = new ReceiverOptions(
                Transport.TCP,
                "127.0.0.1",
                0,
                null,
                null,
                false,
                10_000,
                5,
                2,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                false);
        receiver = new LogReceiver(system, two);
        listen();
        try (Socket sender = connect()) {
            for (String name : new String[] {"a", "b", "a.c.d", "e"}) {
                frame(sender, "{\"name\": \"" + name + "\", \"levelno\": 20, \"msg\": \"x\"}");
            }
            assertThat(arrived.await(4)).extracting(record -> record.name()).containsExactly("a", "b", "a.c.d", "e");
            assertThat(system.findLogger("a.c.d")).isNull();
            assertThat(system.findLogger("b")).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIX", "UNIX_DATAGRAM"})
    void aUnixSocketThatADeadProcessLeftGivesWayAndALivingOneDoesNot(Transport kind) throws IOException {
        Path socket = temp.resolve("log.sock");
        Files.createFile(socket);
        receiver = new LogReceiver(system, SMALL.at(kind, socket));
        receiver.start();
        try (LogReceiver second = new LogReceiver(system, SMALL.at(kind, socket))) {
            assertThatThrownBy(second::start).hasMessageContaining("somebody listens on");
        }
        receiver.close();
        assertThat(socket).doesNotExist();
    }

    @Test
    void aUnixDatagramThatIsTooLongOrLiesAboutItsLengthIsRefusedAndTheNextOneIsTaken() throws IOException {
        Path socket = temp.resolve("log.sock");
        receiver = new LogReceiver(system, SMALL.at(Transport.UNIX_DATAGRAM, socket));
        listen();
        String record = "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"%s\"}";
        try (UnixDatagrams sender = UnixDatagrams.connect(socket)) {
            send(sender, 0, record.formatted("x".repeat(SMALL.maxFrame())));
            await().until(() -> receiver.status().refused() == 1);
            assertThat(receiver.status().lastError()).contains("more than 10000 bytes");
            send(sender, 1, record.formatted("y"));
            await().until(() -> receiver.status().refused() == 2);
            assertThat(receiver.status().lastError()).contains("another length than it says");
            send(sender, 0, record.formatted("z".repeat(SMALL.maxFrame() - record.length() + 2)));
            send(sender, 0, record.formatted("next"));
            arrived.await(2);
        }
        assertThat(arrived.messages()).last().isEqualTo("next");
        assertThat(arrived.messages().get(0)).startsWith("zzz");
        assertThat(receiver.status().accepted()).isEqualTo(4);
        receiver.close();
        assertThat(socket).doesNotExist();
    }

    private static void send(UnixDatagrams sender, int lie, String payload) throws IOException {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        ByteBuffer datagram = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length + lie)
                .put(bytes);
        assertThat(sender.send(datagram.array(), Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void closingEndsEveryConnection() throws IOException {
        listen();
        try (Socket sender = connect()) {
            await().until(() -> receiver.status().connections() == 1);
            receiver.close();
            assertThat(sender.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static void frame(Socket sender, String payload) throws IOException {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(sender.getOutputStream());
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
