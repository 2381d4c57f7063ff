// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.SysLogHandler;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.syslog.SyslogCodes;

/** Reads the keys of a {@code SysLogHandler}. */
final class SysLogReader {

    private static final Endpoint.Host LOCAL = new Endpoint.Host("localhost", SysLogHandler.SYSLOG_UDP_PORT);

    private SysLogReader() {}

    static Handler read(Options options) {
        Endpoint.Host address = options.read("address", LOCAL, Addresses.HOST_AND_PORT, Addresses::host);
        int facility = options.read(
                "facility",
                SysLogHandler.LOG_USER,
                "a facility from 0 to 23 or one of " + SyslogCodes.FACILITIES.keySet(),
                SysLogReader::facility);
        String ident = options.text("ident", "");
        boolean appendNul = options.flag("append_nul", true);
        DeliveryReader delivery = DeliveryReader.read(options);
        if (options.failed()) {
            return null;
        }
        SysLogHandler handler = new SysLogHandler(address.name(), address.port(), facility);
        handler.setIdent(ident);
        handler.setAppendNul(appendNul);
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
