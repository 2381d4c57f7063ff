// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import logging.api.Formatter;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsyslogUdpTest {

    @TempDir
    Path temp;

    @Test
    void recordsReachARealRsyslogWithFacilitySeverityAndText() {
        try (RealPeer rsyslog = RealPeer.start("rsyslog", "rsyslogd", temp.resolve("rsyslog"))) {
            SysLogHandler handler = new SysLogHandler(
                    "localhost",
                    rsyslog.port("udp"),
                    SysLogHandler.facilityNames().get("local3"));
            handler.setFormatter(new Formatter("myhost app[77]: %(message)s"));
            handler.setAppendNul(false);
            Logger log = LoggingSystem.create().getLogger("test");
            log.addHandler(handler);

            log.error("Øresund ✓ %d", 42);
            log.warning("second");

            await().until(() -> rsyslog.lines("records.jsonl").size() == 2);
            List<JsonObject> records = rsyslog.lines("records.jsonl");
            assertThat(field(records, "facility")).containsExactly("local3", "local3");
            assertThat(field(records, "severity")).containsExactly("err", "warning");
            assertThat(field(records, "host")).containsExactly("myhost", "myhost");
            assertThat(field(records, "app")).containsExactly("app", "app");
            assertThat(field(records, "msg")).containsExactly(" Øresund ✓ 42", " second");
            handler.close();
            assertThat(handler.status().sent()).isEqualTo(2);
        }
    }

    private static List<String> field(List<JsonObject> records, String name) {
        return records.stream().map(record -> record.get(name).getAsString()).toList();
    }
}
