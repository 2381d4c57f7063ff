// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.Map;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.SocketType;
import logging.handlers.net.SysLogHandler;
import logging.handlers.net.SyslogFraming;
import logging.handlers.net.Tls;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.os.Jna;
import logging.handlers.net.syslog.SyslogCodes;

/** Reads the keys of a {@code SysLogHandler}. */
final class SysLogReader {

    private static final Endpoint LOCAL = new Endpoint.Host("localhost", SysLogHandler.SYSLOG_UDP_PORT);

    private static final Map<String, SocketType> SOCKET_TYPES = Map.of(
            "datagram", SocketType.DATAGRAM,
            "ext://socket.SOCK_DGRAM", SocketType.DATAGRAM,
            "2", SocketType.DATAGRAM,
            "stream", SocketType.STREAM,
            "ext://socket.SOCK_STREAM", SocketType.STREAM,
            "1", SocketType.STREAM);

    private SysLogReader() {}

    static Handler read(Options keys) {
        Endpoint address = keys.read("address", LOCAL, Addresses.EXPECTED, Addresses::read);
        int facility = keys.read(
                "facility",
                SysLogHandler.LOG_USER,
                "a facility from 0 to 23 or one of " + SyslogCodes.FACILITIES.keySet(),
                SysLogReader::facility);
        Tls tls = TlsReader.read(keys, false);
        SocketType given = Choices.isSet(keys, "socktype")
                ? keys.read("socktype", null, "datagram or stream", value -> SOCKET_TYPES.get(value.toString()))
                : null;
        SyslogFraming framing =
                Choices.read(keys, "framing", SyslogFraming.OCTET_COUNTING, SyslogFraming.class, SyslogFraming::key);
        SocketType socktype =
                given == null && (tls != null || Choices.isSet(keys, "framing")) ? SocketType.STREAM : given;
        if (address instanceof Endpoint.Unix && socktype != SocketType.STREAM && !Jna.isPresent()) {
            keys.error("address", "a Unix socket for datagrams " + Jna.MISSING + "; a stream needs socktype: stream");
        }
        if (tls != null && (address instanceof Endpoint.Unix || socktype == SocketType.DATAGRAM)) {
            keys.error("tls", "makes sense only over TCP");
        }
        LayoutReader layout = LayoutReader.read(keys);
        String ident = keys.text("ident", "");
        boolean appendNulSet = Choices.isSet(keys, "append_nul");
        boolean appendNul = appendNulSet && keys.flag("append_nul", true);
        boolean markResent = keys.flag("markResent", true);
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        SysLogHandler handler = address instanceof Endpoint.Host host
                ? new SysLogHandler(host.name(), host.port(), facility, socktype)
                : new SysLogHandler(((Endpoint.Unix) address).path(), facility, socktype);
        handler.setTls(tls);
        handler.setFraming(framing);
        handler.setLayout(layout.layout());
        handler.setIdent(ident);
        handler.setMarkResent(markResent);
        if (appendNulSet) {
            handler.setAppendNul(appendNul);
        }
        delivery.applyTo(handler);
        return handler;
    }

    private static Integer facility(Object value) {
        if (value instanceof Number || value.toString().matches("\\d+")) {
            int code = Integer.parseInt(value.toString());
            return code >= 0 && code < SyslogCodes.FACILITIES.size() ? code : null;
        }
        return SyslogCodes.FACILITIES.get(value.toString());
    }
}
