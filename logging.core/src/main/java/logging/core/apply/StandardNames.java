// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Set;

/** The handler classes of Python's own modules, which some family will offer sooner or later. */
final class StandardNames {

    static final Set<String> HANDLERS = Set.of(
            "logging.StreamHandler",
            "logging.NullHandler",
            "logging.FileHandler",
            "logging.handlers.WatchedFileHandler",
            "logging.handlers.RotatingFileHandler",
            "logging.handlers.TimedRotatingFileHandler",
            "logging.handlers.SocketHandler",
            "logging.handlers.DatagramHandler",
            "logging.handlers.SysLogHandler",
            "logging.handlers.SMTPHandler",
            "logging.handlers.HTTPHandler",
            "logging.handlers.NTEventLogHandler",
            "logging.handlers.BufferingHandler",
            "logging.handlers.MemoryHandler",
            "logging.handlers.QueueHandler");

    private StandardNames() {}
}
