// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Timeouts;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;
import logging.handlers.net.syslog.LocalNames;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A link to a mail server over one connection that serves mail after mail. A mail counts as sent when the server took it
 * for at least one addressee; addressees who were put off get it later, those who were refused are reported.
 */
public final class MailLink implements Link {

    /** How long a record waits for others that could share its mail. */
    private static final Duration COMPANY = Duration.ofSeconds(1);

    private final MailServer server;
    private final Envelope envelope;
    private final Supplier<Timeouts> timeouts;
    private final IntSupplier digest;
    private final Consumer<Throwable> report;
    /** Confined to the outbox thread, as are the three below. */
    private Deadline deadline = Deadline.in(Duration.ZERO);

    private Session session;
    private List<Address> left = List.of();
    private Message leftOf;
    // guarded by: volatile; set by the outbox thread, reset by any
    private volatile SMTPTransport transport;
    // guarded by: volatile; set by the outbox thread
    private volatile Socket socket;

    /**
     * A link that is not open.
     *
     * @param digest the most records of one mail, asked at each mail
     * @param report is told of addressees whom the server refused
     */
    public MailLink(
            MailServer server,
            Envelope envelope,
            Supplier<Timeouts> timeouts,
            IntSupplier digest,
            Consumer<Throwable> report) {
        this.server = server;
        this.envelope = envelope;
        this.timeouts = timeouts;
        this.digest = digest;
        this.report = report;
    }

    @Override
    public int maxBatch() {
        return digest.getAsInt();
    }

    @Override
    public Duration company() {
        return digest.getAsInt() > 1 ? COMPANY : Duration.ZERO;
    }

    @Override
    public boolean isOpen() {
        return transport != null;
    }

    @Override
    public void open() throws IOException {
        deadline = Deadline.in(timeouts.get().connect());
        inMailContext(() -> {
            session = Session.getInstance(properties());
            SMTPTransport fresh = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
            fresh.connect(server.address().name(), server.address().port(), server.user(), server.password());
            transport = fresh;
        });
    }

    private Properties properties() {
        Properties keys = new Properties();
        keys.put("mail.smtp.socketFactory", Sockets.plain(server, () -> deadline, made -> socket = made));
        keys.put("mail.smtp.socketFactory.fallback", "false");
        keys.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        keys.put("mail.smtp.localhost", LocalNames.host());
        keys.put("mail.smtp.sendpartial", "true");
        if (server.tls() != null && server.startTls()) {
            keys.put("mail.smtp.starttls.enable", "true");
            keys.put("mail.smtp.starttls.required", "true");
            keys.put("mail.smtp.ssl.socketFactory", Sockets.startTls(server));
        }
        return keys;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        SMTPTransport now = transport;
        if (now == null) {
            throw new IOException("the connection was closed");
        }
        deadline = Deadline.in(timeouts.get().send());
        Address[] to = messages.get(0) == leftOf ? left.toArray(Address[]::new) : envelope.to();
        inMailContext(() -> {
            boolean eightBit = now.supportsExtension("8BITMIME");
            SMTPMessage mail = MailText.of(Draft.digest(messages), envelope, session, eightBit);
            try {
                now.sendMessage(mail, to);
            } catch (SendFailedException no) {
                refused(Refusal.of(no), now, messages.get(0));
            }
        });
        leftOf = null;
    }

    private void refused(Refusal refusal, SMTPTransport now, Message first) throws IOException {
        if (refusal.reachedSome() && refusal.later().isEmpty()) {
            report.accept(new IOException("some addressees were refused: " + refusal.text()));
            return;
        }
        if (refusal.code() < 0 || !now.isConnected()) {
            throw new IOException(refusal.text());
        }
        if (!refusal.isTemporary()) {
            leftOf = null;
            throw SendException.refused(0, refusal.text());
        }
        if (refusal.reachedSome()) {
            left = refusal.later();
            leftOf = first;
        }
        throw SendException.busy(0, Duration.ZERO, refusal.text());
    }

    @Override
    public void leave() {
        SMTPTransport now = transport;
        if (now == null) {
            return;
        }
        deadline = Deadline.in(Duration.ofSeconds(1));
        try {
            inMailContext(now::close);
        } catch (IOException gone) {
            System.getLogger("logging.handlers.net")
                    .log(System.Logger.Level.DEBUG, "a connection did not end cleanly", gone);
        }
    }

    /** Takes the connection away under the library, whose own way to close waits for the call that runs. */
    @Override
    public void close() {
        transport = null;
        Socket now = socket;
        try {
            if (now != null) {
                now.close();
            }
        } catch (IOException gone) {
            System.getLogger("logging.handlers.net")
                    .log(System.Logger.Level.DEBUG, "a connection did not end cleanly", gone);
        }
    }

    /** The library finds its parts by the context loader, which must be its own here. */
    private static void inMailContext(Call call) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            call.run();
        } catch (MessagingException failed) {
            throw failed.getNextException() instanceof IOException reason
                    ? new IOException(failed.getMessage(), reason)
                    : new IOException(failed.toString(), failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Call {
        void run() throws MessagingException, IOException;
    }
}
