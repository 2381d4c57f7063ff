// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import logging.api.config.Options;
import logging.handlers.net.ReceiverOptions;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.Tls;
import logging.handlers.net.os.Jna;

/** Reads the keys of a receiver. */
public final class ReceiverReader {

    /** Keys of Configuration Admin and its friends, which are nobody's here. */
    private static final Set<String> BOOKKEEPING = Set.of("service", "felix", "component", "webconsole", "osgi", "x");

    private ReceiverReader() {}

    /** The options; null only after an error was noted. */
    public static ReceiverOptions read(Options keys) {
        ReceiverOptions standard = ReceiverOptions.DEFAULT;
        Transport transport = Choices.read(keys, "transport", standard.transport(), Transport.class, Transport::key);
        if (transport == Transport.UNIX_DATAGRAM && !Jna.isPresent()) {
            keys.error("transport", "a Unix socket for datagrams " + Jna.MISSING);
        }
        String host = Choices.text(keys, "host", standard.host());
        int port = bounded(keys, "port", standard.port(), 0, 65_535);
        String path = Choices.text(keys, "path", null);
        if (transport.isUnix() != (path != null)) {
            keys.error(
                    "path",
                    path == null
                            ? "a Unix socket needs a path"
                            : "makes sense only with transport: unix or unix-datagram");
        }
        Tls tls = tls(keys, transport);
        boolean clientCertificates = keys.flag("clientCertificates", standard.clientCertificates());
        if (clientCertificates && !Choices.isSet(keys, "trust")) {
            keys.error("clientCertificates", "needs trust, to say which are good");
        }
        ReceiverOptions read = new ReceiverOptions(
                transport,
                host,
                port,
                // a missing path is an error by now
                transport.isUnix() ? Path.of(path == null ? "" : path) : null,
                tls,
                clientCertificates,
                bounded(keys, "maxFrame", standard.maxFrame(), 1, Integer.MAX_VALUE),
                bounded(keys, "maxConnections", standard.maxConnections(), 1, Integer.MAX_VALUE),
                bounded(keys, "maxLoggers", standard.maxLoggers(), 0, Integer.MAX_VALUE),
                DeliveryReader.positive(keys, "frameTimeout", standard.frameTimeout()),
                DeliveryReader.positive(keys, "idleTimeout", standard.idleTimeout()),
                keys.flag("checkLevels", standard.checkLevels()));
        refuseUnknown(keys);
        return keys.failed() ? null : read;
    }

    private static Tls tls(Options keys, Transport transport) {
        Tls tls = TlsReader.read(keys, false);
        if (keys.flag("tls", false)) {
            if (transport != Transport.TCP) {
                keys.error("tls", "makes sense only with transport: tcp");
            }
            if (!Choices.isSet(keys, "key")) {
                keys.error("key", "a receiver that speaks TLS needs a key and its certificate");
            }
        }
        return tls;
    }

    /** A number within bounds, the default after an error. */
    private static int bounded(Options keys, String key, int otherwise, int least, int most) {
        long value = key.equals("maxFrame") ? keys.size(key, otherwise) : keys.integer(key, otherwise);
        if (value < least || value > most) {
            keys.error(key, "expected " + least + " to " + most + ", was " + keys.raw(key));
            return otherwise;
        }
        return (int) value;
    }

    private static void refuseUnknown(Options keys) {
        for (String key : keys.unread()) {
            if (!BOOKKEEPING.contains(key.split("[.-]", 2)[0])) {
                String known = keys.known().stream().sorted().collect(Collectors.joining(", "));
                keys.error(key, "unknown key; known are " + known);
            }
        }
    }
}
