// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import logging.handlers.net.outbox.Message;

/**
 * A mail as it waits in an outbox. Immutable.
 *
 * @param millis when it was written, since 1970
 * @param subject one line, without control characters
 * @param body its text
 */
public record Draft(long millis, String subject, String body) {

    /** More of a subject only hides what it says. */
    private static final int LONGEST_SUBJECT = 250;

    /** A draft; in the subject each run of line ends and other control characters becomes a space. */
    public static Draft of(long millis, String subject, String body) {
        String line =
                subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        if (line.length() > LONGEST_SUBJECT) {
            int end =
                    Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 1)) ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT;
            line = line.substring(0, end) + " ...";
        }
        return new Draft(millis, line, body);
    }

    /** The draft as it waits; half a surrogate pair becomes a question mark. */
    public Message message() {
        return Message.record((millis + "\n" + subject + "\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static Draft read(Message message) {
        String text = new String(message.bytes(), StandardCharsets.UTF_8);
        int date = text.indexOf('\n');
        int subject = text.indexOf('\n', date + 1);
        long millis = Long.parseLong(text.substring(0, date));
        return new Draft(millis, text.substring(date + 1, subject), text.substring(subject + 1));
    }

    /** One draft of all that these messages say: the last one's subject with their number, and a text after the other. */
    static Draft digest(List<Message> messages) {
        List<Draft> drafts = messages.stream().map(Draft::read).toList();
        Draft last = drafts.get(drafts.size() - 1);
        if (drafts.size() == 1) {
            return last;
        }
        String bodies = drafts.stream().map(Draft::body).collect(Collectors.joining("\n"));
        return new Draft(last.millis(), last.subject() + " (" + drafts.size() + " records)", bodies);
    }
}
