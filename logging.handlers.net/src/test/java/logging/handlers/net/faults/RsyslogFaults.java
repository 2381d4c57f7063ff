// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.nio.file.Path;
import java.util.List;
import logging.handlers.net.SocketType;
import logging.handlers.net.SysLogHandler;
import logging.handlers.net.SyslogFormat;
import logging.handlers.net.SyslogFraming;
import logging.handlers.net.SyslogLayout;
import logging.handlers.net.Tls;
import logging.handlers.net.faults.Fault.Promise;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.RealPeer;

/** A real rsyslog that is stopped and started again, a second later. */
final class RsyslogFaults {

    private static final int AWHILE = 300;

    private RsyslogFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("rsyslog restarts, RELP", Promise.EXACT, directory -> restart(directory, "relp")),
                new Fault("rsyslog restarts, TCP", Promise.AT_RISK, directory -> restart(directory, "tcp")),
                new Fault("rsyslog restarts, TLS", Promise.AT_RISK, directory -> restart(directory, "tls")));
    }

    private static Figures restart(Path directory, String service) throws Exception {
        Fault.need("/usr/sbin/rsyslogd");
        Fault.need("/usr/bin/openssl");
        Fault.need("/usr/bin/faketime");
        try (RealPeer rsyslog = RealPeer.start("rsyslog", "rsyslogd", directory.resolve("rsyslog"))) {
            SysLogHandler handler =
                    new SysLogHandler("localhost", rsyslog.port(service), SysLogHandler.LOG_USER, SocketType.STREAM);
            handler.setLayout(SyslogLayout.of(SyslogFormat.RFC5424, "faults"));
            if (service.equals("relp")) {
                handler.setFraming(SyslogFraming.RELP);
            }
            if (service.equals("tls")) {
                handler.setTls(Tls.with(Certificates.trusting(rsyslog.file("certs/ca.pem"))));
            }
            try (Load load = new Load(handler)) {
                load.more(AWHILE);
                rsyslog.stop();
                load.more(AWHILE);
                rsyslog.restart();
                load.more(AWHILE);
                return load.settle(() -> messages(rsyslog));
            }
        }
    }

    private static List<String> messages(RealPeer rsyslog) {
        return rsyslog.lines("records.jsonl").stream()
                .filter(record -> record.get("app").getAsString().equals("faults"))
                .map(record -> record.get("msg").getAsString())
                .toList();
    }
}
