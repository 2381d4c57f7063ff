// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import logging.handlers.net.Tls;
import logging.handlers.net.link.Endpoint;

/**
 * How a mail server is reached. Immutable; its text tells no credentials.
 *
 * @param address where it listens
 * @param tls how connections are protected; null for not at all
 * @param startTls whether protection begins by the command STARTTLS, without which nothing is sent
 * @param user null for no authentication
 * @param password null with no user
 */
public record MailServer(Endpoint.Host address, Tls tls, boolean startTls, String user, String password) {

    /** This server with protection. */
    public MailServer with(Tls protection, boolean byCommand) {
        return new MailServer(address, protection, byCommand, user, password);
    }

    /** This server with a user. */
    public MailServer with(String name, String secret) {
        return new MailServer(address, tls, startTls, name, secret);
    }

    /** Whether protection begins with the connection. */
    boolean isTlsFromTheStart() {
        return tls != null && !startTls;
    }

    @Override
    public String toString() {
        return (isTlsFromTheStart() ? "smtps:" : "smtp:") + address;
    }
}
