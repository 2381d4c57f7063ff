// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.util.Map;
import java.util.Objects;
import logging.api.LogRecord;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.link.UdpLink;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.syslog.SyslogCodes;

/**
 * Sends records to a syslog daemon.
 *
 * <p>A datagram is Python's: {@code <PRI>}, {@link #ident()}, the formatted text in UTF-8, and a NUL byte unless that is
 * switched off. Time and host are up to the formatter.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.SysLogHandler}.
 */
public class SysLogHandler extends NetworkHandler {

    /** The port of syslog over UDP. */
    public static final int SYSLOG_UDP_PORT = 514;

    /** The port of syslog over TCP. */
    public static final int SYSLOG_TCP_PORT = 514;

    /** The facility of user programs, the default. */
    public static final int LOG_USER = 1;

    private final Endpoint.Host address;
    private final int facility;
    // guarded by: volatile
    private volatile String ident = "";
    // guarded by: volatile
    private volatile boolean appendNul = true;

    /** A handler that sends to {@code localhost:514} over UDP with the facility {@code user}. */
    public SysLogHandler() {
        this("localhost", SYSLOG_UDP_PORT);
    }

    /**
     * A handler that sends over UDP with the facility {@code user}.
     *
     * @param host a name, resolved when the first record is sent, or an address
     * @param port 1 to 65535
     */
    public SysLogHandler(String host, int port) {
        this(host, port, LOG_USER);
    }

    /**
     * A handler that sends over UDP.
     *
     * @param host a name, resolved when the first record is sent, or an address
     * @param port 1 to 65535
     * @param facility a code, see {@link #facilityNames()}
     */
    public SysLogHandler(String host, int port, int facility) {
        this.address = new Endpoint.Host(Objects.requireNonNull(host, "host"), port);
        this.facility = facility;
    }

    /**
     * What stands before the text of every record.
     *
     * @return empty at first
     */
    public String ident() {
        return ident;
    }

    /**
     * Sets what stands before the text of every record.
     *
     * @param text such as {@code "app: "}
     */
    public void setIdent(String text) {
        ident = Objects.requireNonNull(text, "text");
    }

    /**
     * Whether a NUL byte ends each datagram.
     *
     * @return true at first
     */
    public boolean appendNul() {
        return appendNul;
    }

    /**
     * Sets whether a NUL byte ends each datagram; some daemons of old want it, some print it.
     *
     * @param append true to append it
     */
    public void setAppendNul(boolean append) {
        appendNul = append;
    }

    /**
     * The facility.
     *
     * @return its code
     */
    public final int facility() {
        return facility;
    }

    /**
     * The known facilities, Python's {@code facility_names}.
     *
     * @return codes by name, in order of the codes
     */
    public static Map<String, Integer> facilityNames() {
        return SyslogCodes.FACILITIES;
    }

    /**
     * The known priorities, Python's {@code priority_names}.
     *
     * @return codes by name
     */
    public static Map<String, Integer> priorityNames() {
        return SyslogCodes.PRIORITIES;
    }

    /**
     * The number in front of a packet.
     *
     * @param facility a code or a known name
     * @param priority a code or a known name
     * @return facility times eight plus priority
     * @throws IllegalArgumentException for an unknown name
     */
    public int encodePriority(Object facility, Object priority) {
        return SyslogCodes.encode(facility, priority);
    }

    /**
     * The priority of a level; override it for levels of your own.
     *
     * @param levelName the level's name
     * @return a priority's name; {@code warning} for a level that is not one of Python's five
     */
    public String mapPriority(String levelName) {
        return SyslogCodes.priorityOf(levelName);
    }

    @Override
    byte[] encode(LogRecord record) {
        int pri = encodePriority(facility, mapPriority(record.levelname()));
        return utf8("<" + pri + ">" + ident, record, appendNul ? "\0" : "");
    }

    @Override
    Link newLink() {
        return new UdpLink(address);
    }

    @Override
    String peer() {
        return "udp:" + address;
    }
}
