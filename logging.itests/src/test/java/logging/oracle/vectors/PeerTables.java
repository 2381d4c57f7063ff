// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.handlers.net.HTTPHandler;
import logging.handlers.net.SMTPHandler;
import logging.handlers.net.peers.HttpPeer;
import logging.handlers.net.peers.SmtpPeer;
import logging.oracle.world.Typed;

/** Requests and mails, as a peer gets them; headers are compared that Python sends, too. */
final class PeerTables {

    private PeerTables() {}

    static String httpRequest(JsonObject row, boolean standIns) throws IOException {
        try (HttpPeer peer = new HttpPeer()) {
            HTTPHandler handler = requesting(row, "localhost:" + peer.port());
            handler.handle(record("its fields are replaced"));
            HttpPeer.Request sent = peer.next();
            handler.close();
            HttpPeer.Request python =
                    HttpPeer.Request.parse(row.get("request").getAsString().replace("8080", "" + peer.port()));
            Map<String, String> headers = new LinkedHashMap<>(sent.headers());
            headers.keySet().retainAll(python.headers().keySet());
            return Answers.same(
                    List.of(python.line(), new LinkedHashMap<>(python.headers()), python.body()),
                    List.of(sent.line(), headers, sent.body()));
        }
    }

    private static HTTPHandler requesting(JsonObject row, String host) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonElement pair : row.getAsJsonArray("fields")) {
            JsonArray cells = pair.getAsJsonArray();
            fields.put(cells.get(0).getAsString(), Typed.value(cells.get(1)));
        }
        HTTPHandler handler = new HTTPHandler(
                host, row.get("url").getAsString(), row.get("method").getAsString()) {
            @Override
            public Map<String, Object> mapLogRecord(LogRecord record) {
                return fields;
            }
        };
        if (!row.get("credentials").isJsonNull()) {
            JsonArray pair = row.getAsJsonArray("credentials");
            handler.setCredentials(pair.get(0).getAsString(), pair.get(1).getAsString());
        }
        return handler;
    }

    static String smtpMessage(JsonObject row, boolean standIns) throws IOException, MessagingException {
        try (SmtpPeer peer = new SmtpPeer()) {
            List<String> to = texts(row.get("toaddrs"));
            SMTPHandler handler = new SMTPHandler(
                    "localhost", peer.port(), "me@x.org", to, row.get("subject").getAsString());
            handler.handle(record(row.get("body").getAsString()));
            SmtpPeer.Mail sent = peer.next();
            handler.close();
            List<Object> expected = new ArrayList<>(List.of(texts(row.get("toaddrs_attr")), to));
            expected.addAll(said(row.get("message").getAsString()));
            List<Object> actual = new ArrayList<>(List.of(handler.toaddrs(), sent.to()));
            actual.addAll(said(sent.text()));
            return Answers.same(expected, actual);
        }
    }

    /** Decoded, since quoted-printable may break a line where it likes; over the wire each line ends with CR LF. */
    private static List<Object> said(String latin1) throws IOException, MessagingException {
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(latin1.getBytes(StandardCharsets.ISO_8859_1)));
        String body = new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return List.of(
                Arrays.toString(mail.getFrom()),
                Arrays.toString(mail.getAllRecipients()),
                mail.getSubject(),
                mail.getContentType(),
                mail.getEncoding(),
                body);
    }

    private static LogRecord record(String message) {
        return LoggingSystem.create()
                .records()
                .makeLogRecord(Map.of("levelname", "ERROR", "levelno", 40, "name", "app", "msg", message));
    }

    private static List<String> texts(JsonElement cell) {
        return cell.isJsonArray()
                ? StreamSupport.stream(cell.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(cell.getAsString());
    }
}
