// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Turns drafts into mails. The body is given as bytes, so that no content handler has to be found. */
final class MailText {

    /** Characters of an encoded word: in UTF-8 and base64 still within its 75. */
    private static final int WORD = 15;

    private MailText() {}

    static SMTPMessage of(Draft draft, Envelope envelope, Session session, boolean eightBit) throws MessagingException {
        Body body = Body.of(draft.body(), eightBit);
        SMTPMessage mail = new SMTPMessage(session);
        mail.setFrom(envelope.from());
        mail.setRecipients(RecipientType.TO, envelope.to());
        mail.setHeader("Subject", subject(draft.subject()));
        mail.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.ofEpochMilli(draft.millis()).atZone(ZoneId.systemDefault())));
        mail.setDataHandler(new DataHandler(new ByteArrayDataSource(body.bytes(), "text/plain; charset=\"utf-8\"")));
        mail.setHeader("Content-Transfer-Encoding", body.encoding());
        mail.setAllow8bitMIME(body.encoding().equals("8bit"));
        mail.saveChanges();
        return mail;
    }

    private static String subject(String text) throws MessagingException {
        if (text.contains("=?")) {
            // plain text that looks encoded would be decoded
            return words(text);
        }
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(text, "utf-8", null));
        } catch (UnsupportedEncodingException everyJvmHasIt) {
            throw new MessagingException("utf-8", everyJvmHasIt);
        }
    }

    /** Encoded words of RFC 2047, none of which splits a character. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + WORD);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            byte[] part = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            words.append(words.isEmpty() ? "" : "\r\n ")
                    .append("=?utf-8?B?")
                    .append(Base64.getEncoder().encodeToString(part))
                    .append("?=");
            start = end;
        }
        return words.toString();
    }
}
