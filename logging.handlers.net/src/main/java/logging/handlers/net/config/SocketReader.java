// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.nio.file.Path;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.DatagramHandler;
import logging.handlers.net.RecordFraming;
import logging.handlers.net.SocketHandler;
import logging.handlers.net.Tls;
import logging.handlers.net.os.Jna;

/** Reads the keys of {@code SocketHandler} and {@code DatagramHandler}. */
final class SocketReader {

    private SocketReader() {}

    static Handler stream(Options keys) {
        String host = keys.requiredText("host");
        boolean unix = !Choices.isSet(keys, "port");
        int port = unix ? 0 : port(keys);
        Tls tls = TlsReader.read(keys, false);
        if (tls != null && unix) {
            keys.error("tls", "makes sense only with a port");
        }
        RecordFraming framing =
                Choices.read(keys, "framing", RecordFraming.PICKLE, RecordFraming.class, RecordFraming::key);
        boolean closeOnError = keys.flag("closeOnError", false);
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        SocketHandler handler = unix ? new SocketHandler(Path.of(host)) : new SocketHandler(host, port);
        handler.setTls(tls);
        handler.setFraming(framing);
        handler.setCloseOnError(closeOnError);
        delivery.applyTo(handler);
        return handler;
    }

    static Handler datagram(Options keys) {
        String host = keys.requiredText("host");
        boolean unix = !Choices.isSet(keys, "port");
        int port = unix ? 0 : port(keys);
        if (unix && !Jna.isPresent()) {
            keys.error("host", "without a port it is a Unix socket for datagrams, which " + Jna.MISSING);
        }
        RecordFraming framing =
                Choices.read(keys, "framing", RecordFraming.PICKLE, RecordFraming.class, RecordFraming::key);
        if (framing == RecordFraming.ACKNOWLEDGED_JSON) {
            keys.error("framing", "nobody answers a datagram; expected pickle or json");
        }
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        DatagramHandler handler = unix ? new DatagramHandler(Path.of(host)) : new DatagramHandler(host, port);
        handler.setFraming(framing);
        delivery.applyTo(handler);
        return handler;
    }

    private static int port(Options keys) {
        int port = keys.integer("port", 0);
        if (port < 1 || port > 65_535) {
            keys.error("port", "expected 1 to 65535, was " + keys.raw("port"));
        }
        return port;
    }
}
