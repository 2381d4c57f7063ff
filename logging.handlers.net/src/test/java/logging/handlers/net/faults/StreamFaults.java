// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.nio.file.Path;
import java.util.List;
import logging.handlers.net.SocketType;
import logging.handlers.net.SysLogHandler;
import logging.handlers.net.SyslogFraming;
import logging.handlers.net.Tls;
import logging.handlers.net.faults.Fault.Promise;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.Proxy;
import logging.handlers.net.peers.StreamPeer;

/** What can happen to a stream whose peer never answers. */
final class StreamFaults {

    private static final int AWHILE = 500;

    private StreamFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("peer down at start", Promise.EXACT, StreamFaults::late),
                new Fault("peer restarts, FIN", Promise.LAST_WRITE_TWICE, StreamFaults::restart),
                new Fault("peer leaves, records unread, often", Promise.AT_RISK, StreamFaults::leaves),
                new Fault("RST mid-record, ten times", Promise.AT_RISK, StreamFaults::resets),
                new Fault("slow reader, queue holds all", Promise.EXACT, directory -> stall(10_000)),
                new Fault("slow reader, queue of 200", Promise.EXACT, directory -> stall(200)),
                new Fault("half-open peer, cable pulled", Promise.AT_RISK, StreamFaults::halfOpen),
                new Fault("name does not resolve", Promise.EXACT, directory -> unreachable("no-such-host.invalid", 9)),
                new Fault("nobody listens", Promise.EXACT, directory -> unreachable("127.0.0.1", 1)),
                new Fault("TLS certificate expired", Promise.EXACT, directory -> certificate(directory, "expired")),
                new Fault(
                        "TLS certificate not yet valid", Promise.EXACT, directory -> certificate(directory, "notyet")),
                new Fault(
                        "TLS certificate of another name",
                        Promise.EXACT,
                        directory -> certificate(directory, "wrongname")),
                new Fault(
                        "TLS certificate untrusted", Promise.EXACT, directory -> certificate(directory, "untrusted")));
    }

    /** Loads the classes that logging needs, so that the first fault does not measure that. */
    static void warmUp() throws Exception {
        late(null);
    }

    private static SysLogHandler lines(String host, int port) {
        SysLogHandler handler = new SysLogHandler(host, port, SysLogHandler.LOG_USER, SocketType.STREAM);
        handler.setFraming(SyslogFraming.NEWLINE);
        return handler;
    }

    private static Figures late(Path directory) throws Exception {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stop();
            try (Load load = new Load(lines("127.0.0.1", peer.port()))) {
                load.more(AWHILE);
                peer.restart();
                load.more(AWHILE);
                return load.settle(peer::lines);
            }
        }
    }

    private static Figures restart(Path directory) throws Exception {
        try (StreamPeer peer = new StreamPeer();
                Load load = new Load(lines("127.0.0.1", peer.port()))) {
            load.more(AWHILE);
            peer.stop();
            load.more(AWHILE);
            peer.restart();
            load.more(AWHILE);
            return load.settle(peer::lines);
        }
    }

    private static Figures leaves(Path directory) throws Exception {
        try (StreamPeer peer = new StreamPeer()) {
            peer.closeAfter(50);
            try (Load load = new Load(lines("127.0.0.1", peer.port()))) {
                load.more(2 * AWHILE);
                peer.closeAfter(Integer.MAX_VALUE);
                return load.settle(peer::lines);
            }
        }
    }

    private static Figures resets(Path directory) throws Exception {
        try (StreamPeer peer = new StreamPeer();
                Proxy proxy = new Proxy(peer.port());
                Load load = new Load(lines("127.0.0.1", proxy.port()))) {
            for (int i = 0; i < 10; i++) {
                load.more(AWHILE / 5);
                proxy.reset();
            }
            load.more(AWHILE);
            return load.settle(peer::lines);
        }
    }

    private static Figures stall(int queue) throws Exception {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stall();
            SysLogHandler handler = lines("127.0.0.1", peer.port());
            // long enough to fill what the operating system takes for a peer that does not read
            handler.setIdent("x".repeat(10_000) + " ");
            try (Load load = new Load(handler, queue)) {
                Load.until("the queue fills", () -> handler.pending() >= Math.min(queue, AWHILE / 2));
                load.more(queue > AWHILE ? AWHILE / 5 : 10);
                peer.resume();
                load.more(AWHILE / 5);
                return load.settle(peer::lines);
            }
        }
    }

    private static Figures halfOpen(Path directory) throws Exception {
        try (FarPeer peer = new FarPeer(directory)) {
            SysLogHandler handler = lines(FarPeer.ADDRESS, FarPeer.PORT);
            handler.setIdent("x".repeat(1_000) + " ");
            try (Load load = new Load(handler)) {
                load.more(AWHILE);
                peer.unplug();
                Load.until("the silence is noticed", () -> handler.status().outages() > 0);
                peer.plug();
                load.more(AWHILE);
                return load.settle(peer::lines);
            }
        }
    }

    private static Figures unreachable(String host, int port) throws Exception {
        try (Load load = new Load(lines(host, port))) {
            load.more(2 * AWHILE);
            return load.close(List::of);
        }
    }

    private static Figures certificate(Path directory, String certificate) throws Exception {
        Fault.need("/usr/bin/openssl");
        Fault.need("/usr/bin/faketime");
        Path certificates = Certificates.make(directory.resolve("certificates"));
        try (StreamPeer peer = new StreamPeer(
                Certificates.showing(certificates.resolve(certificate + ".p12")).getServerSocketFactory())) {
            SysLogHandler handler = lines("localhost", peer.port());
            handler.setTls(Tls.with(Certificates.trusting(certificates.resolve("ca.pem"))));
            try (Load load = new Load(handler)) {
                load.more(AWHILE);
                Figures figures = load.close(peer::lines);
                if (figures.written() > 0) {
                    throw new AssertionError("a peer that cannot be trusted got " + figures.written() + " records");
                }
                return figures;
            }
        }
    }
}
