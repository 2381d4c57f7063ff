// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.handlers.net.SysLogHandler;
import logging.oracle.world.Typed;

/** What goes over the network. */
final class NetTables {

    private static final int LARGEST = 65_536;
    private static final int PATIENCE_MILLIS = 10_000;

    private NetTables() {}

    static String syslogPriority(JsonObject row, boolean standIns) {
        int encoded =
                new SysLogHandler().encodePriority(Typed.value(row.get("facility")), Typed.value(row.get("priority")));
        return Answers.same(row.get("encoded").getAsInt(), encoded);
    }

    static String syslogDatagram(JsonObject row, boolean standIns) throws IOException {
        LoggingSystem system = LoggingSystem.create();
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            peer.setSoTimeout(PATIENCE_MILLIS);
            Map<String, Object> keys = Map.of(
                    "address", List.of(peer.getLocalAddress().getHostAddress(), peer.getLocalPort()),
                    "facility", row.get("facility").getAsString(),
                    "ident", row.get("ident").getAsString(),
                    "append_nul", row.get("append_nul").getAsBoolean());
            Handler handler = LoggingConfig.configurator(system).create("logging.handlers.SysLogHandler", keys);
            handler.handle(record(system, row));
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            peer.receive(packet);
            handler.close();
            return Answers.same(
                    row.get("datagram").getAsString(),
                    HexFormat.of().formatHex(Arrays.copyOf(packet.getData(), packet.getLength())));
        }
    }

    private static LogRecord record(LoggingSystem system, JsonObject row) {
        return system.records()
                .makeLogRecord(Map.of(
                        "levelname", row.get("levelname").getAsString(),
                        "msg", row.get("msg").getAsString()));
    }
}
