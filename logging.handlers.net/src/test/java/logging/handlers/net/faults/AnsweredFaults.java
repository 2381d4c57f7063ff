// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.util.List;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.handlers.net.LogReceiver;
import logging.handlers.net.ReceiverOptions;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.RecordFraming;
import logging.handlers.net.SocketHandler;
import logging.handlers.net.faults.Fault.Promise;
import logging.handlers.net.peers.Gathering;
import logging.handlers.net.peers.Proxy;

/** JSON with acknowledgements to our receiver: nothing may be lost, whatever happens. */
final class AnsweredFaults {

    private static final int AWHILE = 300;

    private AnsweredFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("acknowledged: RST, ten times", Promise.EXACT, directory -> resets()),
                new Fault("acknowledged: half-open peer", Promise.EXACT, directory -> halfOpen()),
                new Fault("acknowledged: receiver restarts", Promise.EXACT, directory -> restart()));
    }

    private static SocketHandler handler(int port) {
        SocketHandler handler = new SocketHandler("127.0.0.1", port);
        handler.setFraming(RecordFraming.ACKNOWLEDGED_JSON);
        return handler;
    }

    private static LogReceiver receiver(Gathering arrived, int port) throws Exception {
        LoggingSystem system = LoggingSystem.create();
        system.root().addHandler(arrived);
        LogReceiver receiver = new LogReceiver(system, ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", port));
        receiver.start();
        return receiver;
    }

    private static List<String> messages(Gathering arrived) {
        return arrived.records().stream().map(AnsweredFaults::message).toList();
    }

    private static String message(LogRecord record) {
        boolean again = Boolean.TRUE.equals(record.extras().get("resent"));
        return (again ? Load.RESENT : "") + record.getMessage();
    }

    private static Figures resets() throws Exception {
        Gathering arrived = new Gathering();
        try (LogReceiver receiver = receiver(arrived, 0);
                Proxy proxy = new Proxy(receiver.port());
                Load load = new Load(handler(proxy.port()))) {
            for (int i = 0; i < 10; i++) {
                load.more(AWHILE / 3);
                proxy.reset();
            }
            load.more(AWHILE);
            return load.settle(() -> messages(arrived));
        }
    }

    private static Figures halfOpen() throws Exception {
        Gathering arrived = new Gathering();
        try (LogReceiver receiver = receiver(arrived, 0);
                Proxy proxy = new Proxy(receiver.port());
                Load load = new Load(handler(proxy.port()))) {
            load.more(AWHILE);
            proxy.swallow(true);
            Load.until("the silence is noticed", () -> load.handler().status().outages() > 0);
            proxy.swallow(false);
            load.more(AWHILE);
            return load.settle(() -> messages(arrived));
        }
    }

    private static Figures restart() throws Exception {
        Gathering arrived = new Gathering();
        LogReceiver first = receiver(arrived, 0);
        int port = first.port();
        try (Load load = new Load(handler(port))) {
            load.more(AWHILE);
            first.close();
            load.more(AWHILE);
            try (LogReceiver second = receiver(arrived, port)) {
                Load.until("a connection", () -> second.status().accepted() > 0);
                load.more(AWHILE);
                return load.settle(() -> messages(arrived));
            }
        }
    }
}
