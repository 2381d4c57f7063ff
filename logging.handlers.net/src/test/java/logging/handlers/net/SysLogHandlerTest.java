// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static String text(UdpPeer peer) throws IOException {
        return new String(peer.next(), StandardCharsets.UTF_8);
    }
}
