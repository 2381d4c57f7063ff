// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import org.osgi.service.component.annotations.Component;

/**
 * The family of network handlers: for each class name, what reads its options. A class path finds it by
 * {@code META-INF/services}. Thread-safe.
 */
@Component(
        property = {
            "logging.handler.class=logging.handlers.DatagramHandler",
            "logging.handler.class=logging.handlers.HTTPHandler",
            "logging.handler.class=logging.handlers.NTEventLogHandler",
            "logging.handler.class=logging.handlers.SMTPHandler",
            "logging.handler.class=logging.handlers.SocketHandler",
            "logging.handler.class=logging.handlers.SysLogHandler"
        })
public final class NetHandlers implements HandlerFactory {

    private static final Map<String, HandlerReader> READERS = Map.of(
            "logging.handlers.DatagramHandler", SocketReader::datagram,
            "logging.handlers.HTTPHandler", HttpReader::read,
            "logging.handlers.NTEventLogHandler", NTEventLogReader::read,
            "logging.handlers.SMTPHandler", SmtpReader::read,
            "logging.handlers.SocketHandler", SocketReader::stream,
            "logging.handlers.SysLogHandler", SysLogReader::read);

    /** The factory, without any state. */
    public NetHandlers() {}

    @Override
    public Set<String> classNames() {
        return READERS.keySet();
    }

    @Override
    public Handler create(String className, Options options) {
        HandlerReader reader = READERS.get(className);
        if (reader == null) {
            options.error("class", "expected one of " + READERS.keySet() + ", was \"" + className + "\"");
            return null;
        }
        return reader.read(options);
    }

    /** Makes a handler from the keys of its section; null only after an error was noted. */
    private interface HandlerReader {
        Handler read(Options options);
    }
}
