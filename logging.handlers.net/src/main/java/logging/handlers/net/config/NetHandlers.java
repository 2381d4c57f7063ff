// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.List;
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

    private static final Map<String, Kind> KINDS = Map.of(
            "logging.handlers.DatagramHandler", new Kind(SocketReader::datagram, "host", "port"),
            "logging.handlers.HTTPHandler",
                    new Kind(HttpReader::read, "host", "url", "method", "secure", "credentials", "context"),
            "logging.handlers.NTEventLogHandler", new Kind(NTEventLogReader::read, "appname", "dllname", "logtype"),
            "logging.handlers.SMTPHandler",
                    new Kind(
                            SmtpReader::read,
                            "mailhost",
                            "fromaddr",
                            "toaddrs",
                            "subject",
                            "credentials",
                            "secure",
                            "timeout"),
            "logging.handlers.SocketHandler", new Kind(SocketReader::stream, "host", "port"),
            "logging.handlers.SysLogHandler",
                    new Kind(SysLogReader::read, "address", "facility", "socktype", "timeout"));

    /** The factory, without any state. */
    public NetHandlers() {}

    @Override
    public Set<String> classNames() {
        return KINDS.keySet();
    }

    @Override
    public Handler create(String className, Options options) {
        Kind kind = KINDS.get(className);
        if (kind == null) {
            options.error("class", "expected one of " + KINDS.keySet() + ", was \"" + className + "\"");
            return null;
        }
        return kind.reader.read(options);
    }

    @Override
    public List<String> parameters(String className) {
        return KINDS.get(className).parameters;
    }

    /** Makes a handler from the keys of its section; null only after an error was noted. */
    private interface HandlerReader {
        Handler read(Options options);
    }

    /** A class: what reads its options, and which of them Python takes by position. */
    private record Kind(HandlerReader reader, List<String> parameters) {
        Kind(HandlerReader reader, String... parameters) {
            this(reader, List.of(parameters));
        }
    }
}
