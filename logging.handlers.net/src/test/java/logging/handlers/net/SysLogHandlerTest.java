// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.UdpPeer;
import org.junit.jupiter.api.Test;

/** Named after the class in CPython's test_logging. */
class SysLogHandlerTest {

    /** Where the peer listens; the IPv6 variant says otherwise. */
    String address() {
        return "127.0.0.1";
    }

    @Test
    void test_output() throws IOException {
        try (UdpPeer peer = new UdpPeer(address())) {
            SysLogHandler handler = new SysLogHandler(address(), peer.port());
            Logger log = LoggingSystem.create().getLogger("slh");
            log.addHandler(handler);
            log.error("sp\u00e4m");
            assertThat(text(peer)).isEqualTo("<11>sp\u00e4m\0");
            handler.setAppendNul(false);
            log.error("sp\u00e4m");
            assertThat(text(peer)).isEqualTo("<11>sp\u00e4m");
            handler.setIdent("h\u00e4m-");
            log.error("sp\u00e4m");
            assertThat(text(peer)).isEqualTo("<11>h\u00e4m-sp\u00e4m");
            handler.close();
        }
    }

    @Test
    void test_udp_reconnection() throws IOException {
        try (UdpPeer peer = new UdpPeer(address())) {
            SysLogHandler handler = new SysLogHandler(address(), peer.port());
            Logger log = LoggingSystem.create().getLogger("slh");
            log.addHandler(handler);
            handler.close();
            log.error("sp\u00e4m");
            assertThat(text(peer)).isEqualTo("<11>sp\u00e4m\0");
            handler.close();
        }
    }

    /** Python's constructor raises; here nothing but the outbox thread connects, and it gives up in time. */
    @Test
    void test_tcp_timeout() throws IOException {
        // the second connection waits in a queue of one that nobody empties
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName(address()));
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            SysLogHandler handler = new SysLogHandler(address(), full.getLocalPort(), 1, SocketType.STREAM);
            handler.setDelivery(handler.delivery()
                    .withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMillis(300)));
            LoggingSystem system = LoggingSystem.create();
            system.setRaiseExceptions(false);
            Logger log = system.getLogger("slh");
            log.addHandler(handler);
            log.error("kept");
            await().until(() -> "DOWN".equals(handler.status().state()));
            assertThat(handler.lastError()).contains("SocketTimeoutException: no connection to ");
            assertThat(handler.pending()).isEqualTo(1);
            handler.close();
            assertThat(handler.dropped()).isEqualTo(1);
        }
    }

    @Test
    void closingEndsAConnectionThatNobodyAnswers() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName(address()));
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertEndsAtOnce(full.getLocalPort(), null);
        }
    }

    @Test
    void closingEndsAGreetingThatNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName(address()))) {
            assertEndsAtOnce(silent.getLocalPort(), SyslogFraming.RELP);
        }
    }

    /** A peer may take minutes; closing takes what its own timeout says, and leaves no thread behind. */
    private void assertEndsAtOnce(int port, SyslogFraming framing) {
        SysLogHandler handler = new SysLogHandler(address(), port, 1, SocketType.STREAM);
        if (framing != null) {
            handler.setFraming(framing);
        }
        handler.setDelivery(
                handler.delivery().withTimeouts(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMillis(100)));
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("slh");
        log.addHandler(handler);
        log.error("never sent");
        await().until(() -> outbox(port).anyMatch(SysLogHandlerTest::isSelecting));

        handler.close();

        assertThat(handler.status().state()).isEqualTo("IDLE");
        assertThat(handler.dropped()).isEqualTo(1);
        await().until(() -> outbox(port).findAny().isEmpty());
    }

    private static Stream<Thread> outbox(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("logging-outbox")
                        && thread.getName().endsWith(":" + port));
    }

    private static boolean isSelecting(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("select"));
    }

    @Test
    void theHeaderOfRfc5424StandsAloneWithItsDefaults() throws IOException {
        try (UdpPeer peer = new UdpPeer(address())) {
            SysLogHandler handler = new SysLogHandler(address(), peer.port());
            handler.setLayout(SyslogLayout.of(SyslogFormat.RFC5424, "app"));
            Logger log = LoggingSystem.create().getLogger("slh");
            log.addHandler(handler);
            log.error("plain");
            log.error("sp\u00e4m");
            // the byte order mark stands before text that is not ASCII alone (RFC 5424 6.4)
            assertThat(text(peer)).matches("<11>1 [-0-9]{10}T[:0-9]{8}\\.\\d{6}\\S+ \\S+ app \\d+ - - plain");
            assertThat(text(peer)).endsWith(" app " + ProcessHandle.current().pid() + " - - \uFEFFsp\u00e4m");
            handler.close();
        }
    }

    private static String text(UdpPeer peer) throws IOException {
        return new String(peer.next(), StandardCharsets.UTF_8);
    }
}
