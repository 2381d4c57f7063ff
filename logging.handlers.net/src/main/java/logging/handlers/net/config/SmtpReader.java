// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.SMTPHandler;
import logging.handlers.net.Tls;
import logging.handlers.net.link.Endpoint;

/** Reads the keys of an {@code SMTPHandler}. */
final class SmtpReader {

    private enum Secure {
        NONE,
        STARTTLS,
        TLS
    }

    private static final Map<String, Secure> SECURE = Map.of(
            "none", Secure.NONE,
            "false", Secure.NONE,
            "starttls", Secure.STARTTLS,
            "true", Secure.STARTTLS,
            "tls", Secure.TLS);

    private SmtpReader() {}

    static Handler read(Options keys) {
        Endpoint.Host server =
                keys.read("mailhost", null, "a host, \"host:port\" or [host, port]", SmtpReader::mailhost);
        if (!keys.has("mailhost")) {
            keys.error("mailhost", "expected a host, \"host:port\" or [host, port], but it is absent");
        }
        String from = keys.requiredText("fromaddr");
        List<String> to = keys.texts("toaddrs");
        if (to.isEmpty()) {
            keys.error("toaddrs", "expected at least one mail address");
        }
        String subject = keys.requiredText("subject");
        Credentials credentials = Credentials.read(keys);
        Secure secure = keys.read(
                "secure", Secure.NONE, "none, starttls, tls, or [] for starttls as in Python", SmtpReader::secure);
        Tls tls = TlsReader.of(keys, secure != Secure.NONE, "secure: starttls or tls");
        int digest = keys.integer("digest", 1);
        if (digest < 1) {
            keys.error("digest", "expected 1 or more, was " + digest);
        }
        DeliveryReader delivery = DeliveryReader.read(keys);
        if (keys.failed()) {
            return null;
        }
        SMTPHandler handler = make(keys, server, from, to, subject);
        if (handler == null) {
            return null;
        }
        if (secure == Secure.STARTTLS) {
            handler.setStartTls(tls);
        } else {
            handler.setTls(tls);
        }
        if (credentials != null) {
            handler.setCredentials(credentials.user(), credentials.password());
        }
        handler.setDigest(digest);
        delivery.applyTo(handler);
        return handler;
    }

    private static SMTPHandler make(Options keys, Endpoint.Host server, String from, List<String> to, String subject) {
        try {
            return new SMTPHandler(server.name(), server.port(), from, to, subject);
        } catch (IllegalStateException noMail) {
            keys.error("class", noMail.getMessage());
        } catch (IllegalArgumentException wrong) {
            String text = wrong.getMessage();
            String key = text.substring(0, text.indexOf(':'));
            keys.error(key, text.substring(key.length() + 2));
        }
        return null;
    }

    /** A host alone has the port of SMTP; a list is a pair, as in Python. */
    private static Endpoint.Host mailhost(Object value) {
        if (value instanceof String name && name.matches("[^/:\\s]+")) {
            return new Endpoint.Host(name, SMTPHandler.SMTP_PORT);
        }
        return Addresses.read(value) instanceof Endpoint.Host host ? host : null;
    }

    private static Secure secure(Object value) {
        boolean python = value instanceof List<?> files && files.isEmpty()
                || value instanceof Object[] array && array.length == 0;
        return python ? Secure.STARTTLS : SECURE.get(value.toString().toLowerCase(java.util.Locale.ROOT));
    }
}
