// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import logging.handlers.net.peers.SmtpPeer;
import org.junit.jupiter.api.Test;

class SmtpVectorsTest {

    @Test
    void sendsTheMailsThatPythonSends() throws Exception {
        List<JsonObject> rows = Vectors.rows("smtp_message");
        try (SmtpPeer peer = new SmtpPeer()) {
            for (JsonObject row : rows) {
                List<String> to = texts(row.get("toaddrs"));
                SMTPHandler handler = new SMTPHandler(
                        "localhost",
                        peer.port(),
                        "me@x.org",
                        to,
                        row.get("subject").getAsString());
                assertThat(handler.toaddrs()).isEqualTo(texts(row.get("toaddrs_attr")));
                handler.handle(Records.error(row.get("body").getAsString()));
                SmtpPeer.Mail sent = peer.next();
                handler.close();
                MimeMessage ours = parse(sent.text());
                MimeMessage pythons = parse(row.get("message").getAsString());
                assertThat(sent.to()).isEqualTo(to);
                for (String header : List.of("From", "Content-Transfer-Encoding", "MIME-Version")) {
                    assertThat(ours.getHeader(header)).as(header + row).isEqualTo(pythons.getHeader(header));
                }
                assertThat(ours.getSubject()).isEqualTo(pythons.getSubject());
                assertThat(ours.getAllRecipients()).isEqualTo(pythons.getAllRecipients());
                assertThat(ours.getContentType()).isEqualTo(pythons.getContentType());
                assertThat(ours.getSentDate()).isNotNull();
                // decoded: quoted-printable may break a line where it likes; over the wire each ends with CR LF
                assertThat(lines(ours)).isEqualTo(lines(pythons));
            }
        }
        assertThat(rows).hasSize(10);
    }

    private static String lines(MimeMessage mail) throws Exception {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static MimeMessage parse(String latin1) throws Exception {
        Session session = Session.getInstance(new Properties());
        return new MimeMessage(session, new ByteArrayInputStream(latin1.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<String> texts(JsonElement cell) {
        return cell.isJsonArray()
                ? StreamSupport.stream(cell.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(cell.getAsString());
    }
}
