// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import logging.api.LogRecord;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.mail.Draft;
import logging.handlers.net.mail.Envelope;
import logging.handlers.net.mail.MailLink;
import logging.handlers.net.mail.MailServer;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/**
 * Sends each record in a mail, or several that come together in one.
 *
 * <p>Unlike in Python the connection serves mail after mail, certificates are checked, and a mail that the server puts
 * off (4xx) is sent again later; one that it refuses (5xx) is dropped and counted. Line ends in a subject become spaces;
 * an address with one is refused by the constructor. A mail whose receipt was not confirmed is sent again, so that it may
 * come twice.
 *
 * <p>Needs Jakarta Mail with Angus Mail as its implementation. Changes of TLS and credentials hold for the next
 * connection. Thread-safe. Python: {@code logging.handlers.SMTPHandler}.
 */
public class SMTPHandler extends NetworkHandler {

    /** The port of a server that takes mail without TLS from the start. */
    public static final int SMTP_PORT = 25;

    private final String fromaddr;
    private final List<String> toaddrs;
    private final String subject;
    private final Envelope envelope;
    // guarded by: volatile; replaced whole under the lock of this object
    private volatile MailServer server;
    // guarded by: volatile
    private volatile int digest = 1;

    /**
     * A handler with one addressee.
     *
     * @param host the mail server's name or address
     * @param port 1 to 65535
     * @param fromaddr who writes
     * @param toaddr who gets the mail
     * @param subject of each mail
     */
    public SMTPHandler(String host, int port, String fromaddr, String toaddr, String subject) {
        this(host, port, fromaddr, List.of(toaddr), subject);
    }

    /**
     * A handler.
     *
     * @param host the mail server's name or address
     * @param port 1 to 65535
     * @param fromaddr who writes
     * @param toaddrs who gets the mail, at least one
     * @param subject of each mail
     * @throws IllegalArgumentException if an address is none
     * @throws IllegalStateException if there is no Jakarta Mail
     */
    public SMTPHandler(String host, int port, String fromaddr, List<String> toaddrs, String subject) {
        this.fromaddr = fromaddr;
        this.toaddrs = List.copyOf(toaddrs);
        this.subject = Objects.requireNonNull(subject, "subject");
        envelope = envelope(fromaddr, this.toaddrs);
        server = new MailServer(new Endpoint.Host(host, port), null, false, null, null);
    }

    private static Envelope envelope(String from, List<String> to) {
        try {
            return Envelope.of(from, to);
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    "needs Jakarta Mail: the bundles org.eclipse.angus.jakarta.mail and jakarta.activation-api, or their"
                            + " jars on the class path, are not there",
                    absent);
        }
    }

    // ---- attributes

    /**
     * Who writes.
     *
     * @return as it was given
     */
    public final String fromaddr() {
        return fromaddr;
    }

    /**
     * Who gets the mails.
     *
     * @return as they were given
     */
    public final List<String> toaddrs() {
        return toaddrs;
    }

    /**
     * Authenticates with a name and a password.
     *
     * @param user the name
     * @param password the password; shown nowhere
     */
    public final synchronized void setCredentials(String user, String password) {
        server = server.with(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
    }

    /**
     * Protects connections by the command STARTTLS; a server without it gets no mail and no password.
     *
     * @param tls how
     */
    public final synchronized void setStartTls(Tls tls) {
        server = server.with(Objects.requireNonNull(tls, "tls"), true);
    }

    /**
     * Protects connections from the start, as on port 465.
     *
     * @param tls how; null for not at all
     */
    public final synchronized void setTls(Tls tls) {
        server = server.with(tls, false);
    }

    /**
     * How many records one mail may carry. With more than one, a record waits up to a second for others, as a memory
     * handler in front gives them: they make one mail, with the subject of the last.
     *
     * @param records 1 at first
     */
    public final void setDigest(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("digest: expected 1 or more, was " + records);
        }
        digest = records;
    }

    // ---- the way of a record

    /**
     * The subject for a record; override it to say more.
     *
     * @param record the record
     * @return the subject that was given to the constructor
     */
    public String getSubject(LogRecord record) {
        return subject;
    }

    @Override
    List<Message> encode(LogRecord record) {
        String body = new String(utf8("", record), StandardCharsets.UTF_8);
        long sent = TimeUnit.NANOSECONDS.toMillis(record.epochNanos());
        return List.of(Draft.of(sent, getSubject(record), body).message());
    }

    @Override
    Link newLink() {
        return new MailLink(server, envelope, this::timeouts, () -> digest, this::report);
    }

    @Override
    String peer() {
        return server.toString();
    }
}
