// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.UnixDatagramPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Named after the class in CPython's test_logging. */
@EnabledOnOs(OS.LINUX)
class UnixSysLogHandlerTest {

    @TempDir
    Path temp;

    @Test
    void test_output() {
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            SysLogHandler handler = new SysLogHandler(file(), SysLogHandler.LOG_USER, null);
            Logger log = logger(handler);
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
    void test_udp_reconnection() {
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            SysLogHandler handler = new SysLogHandler(file(), SysLogHandler.LOG_USER, SocketType.DATAGRAM);
            Logger log = logger(handler);
            handler.close();
            log.error("sp\u00e4m");
            assertThat(text(peer)).isEqualTo("<11>sp\u00e4m\0");
            handler.close();
        }
    }

    /** A socket for datagrams has no connection that could take its time: a file without a socket is the like. */
    @Test
    void test_tcp_timeout() {
        SysLogHandler handler = new SysLogHandler(file(), SysLogHandler.LOG_USER, SocketType.STREAM);
        handler.setDelivery(
                handler.delivery().withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMillis(300)));
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("slh");
        log.addHandler(handler);
        log.error("kept");
        await().until(() -> "DOWN".equals(handler.status().state()));
        assertThat(handler.pending()).isEqualTo(1);
        handler.close();
        assertThat(handler.dropped()).isEqualTo(1);
    }

    @Test
    void aStreamIsUsedWhereTheSocketIsOne() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file()));
            SysLogHandler handler = new SysLogHandler(file(), SysLogHandler.LOG_USER, null);
            handler.setLayout(SyslogLayout.of(SyslogFormat.LOCAL, "app"));
            Logger log = logger(handler);
            log.error("one");
            log.error("two");
            handler.close();
            ByteBuffer all = ByteBuffer.allocate(4096);
            try (SocketChannel from = server.accept()) {
                while (from.read(all) >= 0) {
                    assertThat(all.hasRemaining()).isTrue();
                }
            }
            // as the C library's syslog(3) does on streams
            assertThat(new String(all.array(), 0, all.position(), StandardCharsets.UTF_8))
                    .matches("<11>.*: one\0<11>.*: two\0");
            assertThat(handler.dropped()).isZero();
        }
    }

    private Path file() {
        return temp.resolve("log.sock");
    }

    private static Logger logger(SysLogHandler handler) {
        Logger log = LoggingSystem.create().getLogger("slh");
        log.addHandler(handler);
        return log;
    }

    private static String text(UnixDatagramPeer peer) {
        return new String(peer.next(), StandardCharsets.UTF_8);
    }
}
