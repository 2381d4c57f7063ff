// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import logging.handlers.net.peers.UdpPeer;
import org.junit.jupiter.api.Test;

class SyslogVectorsTest {

    @Test
    void encodesPrioritiesAsPythonDoes() {
        SysLogHandler handler = new SysLogHandler();
        List<JsonObject> rows = Vectors.rows("syslog_priority");
        for (JsonObject row : rows) {
            Object facility = Vectors.textOrNumber(row.get("facility"));
            Object priority = Vectors.textOrNumber(row.get("priority"));
            assertThat(handler.encodePriority(facility, priority))
                    .as(row.toString())
                    .isEqualTo(row.get("encoded").getAsInt());
        }
        assertThat(rows).hasSize(189);
    }

    @Test
    void sendsTheDatagramsThatPythonSends() throws IOException {
        List<JsonObject> rows = Vectors.rows("syslog_datagram");
        try (UdpPeer peer = new UdpPeer()) {
            for (JsonObject row : rows) {
                int facility =
                        SysLogHandler.facilityNames().get(row.get("facility").getAsString());
                SysLogHandler handler = new SysLogHandler("127.0.0.1", peer.port(), facility, null);
                handler.setIdent(row.get("ident").getAsString());
                handler.setAppendNul(row.get("append_nul").getAsBoolean());
                handler.handle(Records.of(
                        row.get("levelname").getAsString(), row.get("msg").getAsString()));
                assertThat(peer.next()).as(row.toString()).isEqualTo(Vectors.bytes(row.get("datagram")));
                handler.close();
            }
        }
        assertThat(rows).hasSize(252);
    }
}
