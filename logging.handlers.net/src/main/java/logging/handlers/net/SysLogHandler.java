// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import logging.api.LogRecord;
import logging.handlers.net.link.Connector;
import logging.handlers.net.link.Connectors;
import logging.handlers.net.link.EitherLink;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.link.OneWay;
import logging.handlers.net.link.Relp;
import logging.handlers.net.link.StreamLink;
import logging.handlers.net.link.UdpLink;
import logging.handlers.net.link.UnixDatagramLink;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.syslog.Resent;
import logging.handlers.net.syslog.SyslogCodes;
import logging.handlers.net.syslog.SyslogEncoder;

/**
 * Sends records to a syslog daemon over UDP, TCP, TLS or a Unix socket.
 *
 * <p>Unless told otherwise a packet is Python's: {@code <PRI>}, {@link #ident()}, the formatted text in UTF-8, and a NUL
 * byte. {@link #setLayout} gives it the header of RFC 3164 or RFC 5424; on streams {@link #setFraming} tells records
 * apart, by their length at first, where Python leaves the daemon to guess. Changes of the layout hold for the next
 * record, those of framing and TLS for the next connection.
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

    private final Endpoint address;
    private final int facility;
    private final SocketType socktype;
    // guarded by: volatile, as are all that follow; replaced whole
    private volatile String ident = "";
    private volatile Boolean appendNul;
    private volatile SyslogFraming framing = SyslogFraming.OCTET_COUNTING;
    private volatile boolean markResent = true;
    private volatile Tls tls;
    private volatile SyslogEncoder encoder = SyslogLayout.PYTHON.encoder(SyslogFraming.NONE);
    private volatile SyslogLayout layout = SyslogLayout.PYTHON;

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
        this(host, port, LOG_USER, SocketType.DATAGRAM);
    }

    /**
     * A handler that sends over UDP or TCP.
     *
     * @param host a name, resolved at each connection, or an address
     * @param port 1 to 65535
     * @param facility a code, see {@link #facilityNames()}
     * @param socktype UDP or TCP; null for UDP
     */
    public SysLogHandler(String host, int port, int facility, SocketType socktype) {
        this(new Endpoint.Host(Objects.requireNonNull(host, "host"), port), facility, socktype);
    }

    /**
     * A handler that sends to a Unix socket.
     *
     * @param socket its file, such as {@code /dev/log}
     * @param facility a code, see {@link #facilityNames()}
     * @param socktype datagrams or a stream; null for whichever the socket takes, unframed with a NUL byte as in Python.
     *     Datagrams need JNA
     */
    public SysLogHandler(Path socket, int facility, SocketType socktype) {
        this(new Endpoint.Unix(socket), facility, socktype);
    }

    private SysLogHandler(Endpoint address, int facility, SocketType socktype) {
        this.address = address;
        this.facility = facility;
        this.socktype = socktype;
        rebuild();
    }

    // ---- attributes

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
     * Whether a NUL byte ends each record.
     *
     * @return unless it was set: true where records are not framed and look as Python's do, and for Unix sockets whose kind
     *     is left open, as the C library does; else false
     */
    public boolean appendNul() {
        Boolean set = appendNul;
        return set != null
                ? set
                : framing() == SyslogFraming.NONE && (layout.format() == SyslogFormat.PYTHON || isEither());
    }

    /**
     * Sets whether a NUL byte ends each record; some daemons of old want it, some print it.
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
     * What packets look like.
     *
     * @return {@link SyslogLayout#PYTHON} at first
     */
    public final SyslogLayout layout() {
        return layout;
    }

    /**
     * Sets what packets look like.
     *
     * @param layout not null
     */
    public final void setLayout(SyslogLayout layout) {
        this.layout = Objects.requireNonNull(layout, "layout");
        rebuild();
    }

    /**
     * How records follow one another.
     *
     * @return on streams {@link SyslogFraming#OCTET_COUNTING} at first; on datagrams always {@link SyslogFraming#NONE}
     */
    public final SyslogFraming framing() {
        return isStream() ? framing : SyslogFraming.NONE;
    }

    /**
     * Sets how records follow one another on a stream.
     *
     * @param framing not null; of no effect on datagrams
     */
    public final void setFraming(SyslogFraming framing) {
        this.framing = Objects.requireNonNull(framing, "framing");
        rebuild();
    }

    /**
     * Protects TCP connections, as RFC 5425 describes.
     *
     * @param tls null for none
     */
    public final void setTls(Tls tls) {
        this.tls = tls;
    }

    /**
     * Whether a record is marked that goes over RELP once more because its answer is missing: with the header of RFC 5424
     * by the element {@code [resent@32473]}, else by {@code [resent]} behind the text, beyond the longest packet in either
     * case.
     *
     * @return true at first
     */
    public final boolean markResent() {
        return markResent;
    }

    /**
     * Sets whether a record is marked that goes over RELP once more.
     *
     * @param mark false to send the same bytes
     */
    public final void setMarkResent(boolean mark) {
        markResent = mark;
    }

    private void rebuild() {
        encoder = layout.encoder(framing());
    }

    private boolean isStream() {
        return socktype == SocketType.STREAM;
    }

    /** Whether the socket decides: packets look the same on both kinds, and a NUL byte ends each on a stream. */
    private boolean isEither() {
        return socktype == null && address instanceof Endpoint.Unix;
    }

    // ---- codes

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

    // ---- the way of a record ----------------------------------------------------------------------------------------

    @Override
    List<Message> encode(LogRecord record) {
        int priority = encodePriority(facility, mapPriority(record.levelname()));
        return Message.parts(encoder.packets(priority, record, utf8(ident, record), appendNul()));
    }

    @Override
    Link newLink() {
        if (!isStream() && address instanceof Endpoint.Host host) {
            return new UdpLink(host);
        }
        if (!isStream() && address instanceof Endpoint.Unix unix) {
            Link datagrams = new UnixDatagramLink(unix.path(), this::timeouts);
            return isEither() ? new EitherLink(datagrams, newStream()) : datagrams;
        }
        return newStream();
    }

    private Link newStream() {
        Connector connector = Connectors.to(address);
        Tls protection = tls;
        if (protection != null && address instanceof Endpoint.Host host) {
            connector = Connectors.tls(connector, protection::context, host, protection.verifyName());
        }
        boolean answers = framing() == SyslogFraming.RELP;
        return new StreamLink(connector, answers ? new Relp(this::resent) : new OneWay(), this::timeouts);
    }

    private byte[] resent(byte[] packet) {
        return markResent ? Resent.mark(packet) : packet;
    }

    @Override
    String peer() {
        String scheme = address instanceof Endpoint.Unix ? "unix" : !isStream() ? "udp" : tls != null ? "tls" : "tcp";
        return scheme + ":" + address;
    }
}
