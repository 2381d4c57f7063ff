// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.LogRecordFactory;
import logging.api.LoggingSystem;
import logging.handlers.net.os.UnixDatagrams;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An Error costs what it hit, at most: the next connection, datagram or repetition is taken. */
class SetbackTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Terms TERMS = new Terms(1000, 10, 10, SECOND, SECOND, false);
    private static final byte[] RECORD =
            "{\"name\": \"a\", \"levelno\": 20, \"msg\": \"taken\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private final LoggingSystem system = LoggingSystem.create();
    private final Gathering arrived = new Gathering();
    private final Intake intake = new Intake(system, TERMS);
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void failOnce() {
        system.root().addHandler(arrived);
        LogRecordFactory plain = system.records().factory();
        system.records().setFactory((of, name, level, msg, args, options, stack) -> {
            failTheFirstTime();
            return plain.make(of, name, level, msg, args, options, stack);
        });
    }

    private void failTheFirstTime() {
        if (tries.incrementAndGet() == 1) {
            throw new OutOfMemoryError("the first time");
        }
    }

    @AfterEach
    void endAll() {
        system.shutdown();
    }

    @Test
    void aNumberedRecordThatMetAnErrorIsTakenWhenItComesAgain() {
        assertThatThrownBy(() -> intake.take(RECORD, "sender", 1, false)).isInstanceOf(OutOfMemoryError.class);
        intake.take(RECORD, "sender", 1, true);
        intake.take(RECORD, "sender", 1, true);
        assertThat(arrived.messages()).containsExactly("taken");
        assertThat(intake.received()).isEqualTo(1);
        assertThat(intake.repeated()).isEqualTo(1);
    }

    @Test
    void aThreadThatCannotBeHadCostsOneConnection() throws Exception {
        system.records().setFactory(null);
        ThreadFactory threads = work -> {
            failTheFirstTime();
            return new Thread(work, "connection under test");
        };
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        StreamListener listener = new StreamListener(anyPort, TERMS, (wire, deadline) -> wire, intake, threads);
        try (Running running = new Running(listener)) {
            try (Socket first = connect(listener)) {
                assertThat(first.getInputStream().read()).isEqualTo(-1);
            }
            await().untilAsserted(() -> assertThat(intake.lastError()).contains("the first time"));
            try (Socket second = connect(listener)) {
                second.getOutputStream().write(frame());
                arrived.await(1);
            }
            assertThat(running.isAlive()).isTrue();
        }
    }

    private static Socket connect(Listener listener) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    @Test
    void aConnectionThatEndsWithAnErrorSaysSo() throws Exception {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ThreadFactory threads = work -> {
            Thread thread = new Thread(work, "connection under test");
            thread.setUncaughtExceptionHandler((ended, error) -> tries.addAndGet(10));
            return thread;
        };
        StreamListener listener = new StreamListener(anyPort, TERMS, (wire, deadline) -> wire, intake, threads);
        try (Running running = new Running(listener);
                Socket sender = connect(listener)) {
            sender.getOutputStream().write(frame());
            await().untilAsserted(() -> assertThat(intake.lastError()).contains("the first time"));
            await("the thread's own handler hears of it, too").until(() -> tries.get() == 11);
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void anErrorCostsOneDatagram() throws Exception {
        DatagramListener listener =
                new DatagramListener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), intake);
        try (Running running = new Running(listener);
                DatagramSocket sender = new DatagramSocket()) {
            sender.connect(InetAddress.getLoopbackAddress(), listener.port());
            sender.send(new DatagramPacket(frame(), frame().length));
            sender.send(new DatagramPacket(frame(), frame().length));
            arrived.await(1);
            assertThat(intake.lastError()).contains("the first time");
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anErrorCostsOneUnixDatagram() throws Exception {
        Path socket = temp.resolve("log.sock");
        try (Running running = new Running(new UnixDatagramListener(socket, TERMS, intake));
                UnixDatagrams sender = UnixDatagrams.connect(socket)) {
            sender.send(frame(), SECOND);
            sender.send(frame(), SECOND);
            arrived.await(1);
            assertThat(intake.lastError()).contains("the first time");
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void closingIsNoError() throws Exception {
        DatagramListener listener =
                new DatagramListener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), intake);
        new Running(listener).close();
        assertThat(intake.lastError()).isNull();
    }

    private static byte[] frame() {
        return ByteBuffer.allocate(Integer.BYTES + RECORD.length)
                .putInt(RECORD.length)
                .put(RECORD)
                .array();
    }

    /** A listener on a thread of its own, which closing ends. */
    private static final class Running implements AutoCloseable {

        private final Listener listener;
        private final Thread thread;

        Running(Listener listener) {
            this.listener = listener;
            thread = new Thread(listener::run, "listener under test");
            thread.setUncaughtExceptionHandler((ended, error) -> System.out.println("the listener ended: " + error));
            thread.start();
        }

        boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public void close() throws IOException {
            listener.close();
            await("the end of the listener's thread").until(() -> !thread.isAlive());
        }
    }
}
