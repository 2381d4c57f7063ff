// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import logging.api.Level;
import logging.api.LogRecord;
import logging.handlers.net.eventlog.Event;
import logging.handlers.net.eventlog.EventLink;
import logging.handlers.net.eventlog.EventLog;
import logging.handlers.net.eventlog.Source;
import logging.handlers.net.os.Advapi32;
import logging.handlers.net.os.Jna;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/**
 * Reports records to the event log of Windows, by JNA.
 *
 * <p>Where there is no Windows, or no JNA, the handler can be made and does nothing; one notice of the program says so.
 * The source is added to the registry before the first report. That needs rights which most programs lack: where it
 * fails, events are reported all the same, and the viewer shows their text with a remark.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.NTEventLogHandler}.
 */
public class NTEventLogHandler extends NetworkHandler {

    /**
     * The library of messages unless another is named: it comes with Windows, and its texts 1 to 1000 are what the event
     * brings. Python takes one of pywin32, which is the like.
     */
    public static final String DEFAULT_DLL = "%SystemRoot%\\System32\\EventCreate.exe";

    private static final Logger LOG = System.getLogger("logging.handlers.net");

    private static final Map<Integer, Integer> TYPES = Map.of(
            Level.DEBUG, Event.INFORMATION,
            Level.INFO, Event.INFORMATION,
            Level.WARNING, Event.WARNING,
            Level.ERROR, Event.ERROR,
            Level.CRITICAL, Event.ERROR);

    /** Whether the notice was given. */
    private static final AtomicBoolean NOTICED = new AtomicBoolean();

    private final Source source;
    /** Null where the handler is inert. */
    private final EventLog events;

    /**
     * A handler that reports to the log {@code Application}.
     *
     * @param appname the source that the viewer shows
     */
    public NTEventLogHandler(String appname) {
        this(appname, null, "Application");
    }

    /**
     * A handler that reports to a log.
     *
     * @param appname the source that the viewer shows
     * @param dllname the library of messages, null for {@link #DEFAULT_DLL}
     * @param logtype {@code Application}, {@code System} or {@code Security}
     */
    public NTEventLogHandler(String appname, String dllname, String logtype) {
        this(appname, dllname, logtype, ofThisMachine());
    }

    NTEventLogHandler(String appname, String dllname, String logtype, EventLog events) {
        this.source = new Source(
                Objects.requireNonNull(logtype, "logtype"),
                Objects.requireNonNull(appname, "appname"),
                Objects.requireNonNullElse(dllname, DEFAULT_DLL));
        this.events = events;
    }

    private static EventLog ofThisMachine() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        if (windows && Jna.isPresent()) {
            return new Advapi32("Advapi32");
        }
        if (NOTICED.compareAndSet(false, true)) {
            LOG.log(
                    Logger.Level.WARNING,
                    "NTEventLogHandler does nothing here: it "
                            + (windows ? Jna.MISSING : "reports to the event log of Windows"));
        }
        return null;
    }

    /**
     * The number of a record's text in the library of messages; override it if your own library has several.
     *
     * @param record the record
     * @return 1
     */
    public int getMessageID(LogRecord record) {
        return 1;
    }

    /**
     * The category of a record; override it for categories of your own.
     *
     * @param record the record
     * @return 0
     */
    public int getEventCategory(LogRecord record) {
        return 0;
    }

    /**
     * The type of a record's event; override it for levels of your own.
     *
     * @param record the record
     * @return information (4) for DEBUG and INFO, warning (2) for WARNING, error (1) for ERROR, CRITICAL and all other
     *     levels, as in Python
     */
    public int getEventType(LogRecord record) {
        return TYPES.getOrDefault(record.levelno(), Event.ERROR);
    }

    @Override
    List<Message> encode(LogRecord record) {
        if (events == null) {
            return List.of();
        }
        Event event = new Event(getEventType(record), getEventCategory(record), getMessageID(record), format(record));
        return List.of(Message.record(event.fit().toBytes()));
    }

    @Override
    Link newLink() {
        return new EventLink(events, source);
    }

    @Override
    String peer() {
        return (events == null ? "nowhere:" : "eventlog:") + source.log() + "/" + source.name();
    }
}
