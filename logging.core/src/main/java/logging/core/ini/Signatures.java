// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.List;
import java.util.Map;

/** The parameters of Python's handler classes in their order, by which {@code args} are understood. Stateless. */
final class Signatures {

    private static final List<String> FILE = List.of("filename", "mode", "encoding", "delay", "errors");

    private static final Map<String, List<String>> ALL = Map.ofEntries(
            Map.entry("StreamHandler", List.of("stream")),
            Map.entry("NullHandler", List.of("level")),
            Map.entry("FileHandler", FILE),
            Map.entry("WatchedFileHandler", FILE),
            Map.entry(
                    "RotatingFileHandler",
                    List.of("filename", "mode", "maxBytes", "backupCount", "encoding", "delay", "errors")),
            Map.entry(
                    "TimedRotatingFileHandler",
                    List.of(
                            "filename",
                            "when",
                            "interval",
                            "backupCount",
                            "encoding",
                            "delay",
                            "utc",
                            "atTime",
                            "errors")),
            Map.entry("SocketHandler", List.of("host", "port")),
            Map.entry("DatagramHandler", List.of("host", "port")),
            Map.entry("SysLogHandler", List.of("address", "facility", "socktype", "timeout")),
            Map.entry(
                    "SMTPHandler",
                    List.of("mailhost", "fromaddr", "toaddrs", "subject", "credentials", "secure", "timeout")),
            Map.entry("HTTPHandler", List.of("host", "url", "method", "secure", "credentials", "context")),
            Map.entry("NTEventLogHandler", List.of("appname", "dllname", "logtype")),
            Map.entry("BufferingHandler", List.of("capacity")),
            Map.entry("MemoryHandler", List.of("capacity", "flushLevel", "target", "flushOnClose")),
            Map.entry("QueueHandler", List.of("queue")));

    private Signatures() {}

    /** The parameters of a class by its name, with or without modules before it; empty if they are not known. */
    static List<String> of(String className) {
        String last = className.substring(className.lastIndexOf('.') + 1);
        boolean python = className.equals(last)
                || className.equals("logging." + last)
                || className.equals("handlers." + last)
                || className.equals("logging.handlers." + last);
        return python ? ALL.getOrDefault(last, List.of()) : List.of();
    }

    static boolean isMemoryHandler(String className) {
        return of(className).equals(ALL.get("MemoryHandler"));
    }
}
