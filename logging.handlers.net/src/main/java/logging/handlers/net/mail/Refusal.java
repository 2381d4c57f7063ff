// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server said no to. Immutable.
 *
 * @param reachedSome whether some of the addressees got the mail
 * @param later the addressees who may get it later
 * @param code the server's answer for the mail as a whole, or the last one for an addressee; -1 for none
 * @param text its words
 */
record Refusal(boolean reachedSome, List<Address> later, int code, String text) {

    static Refusal of(SendFailedException failure) {
        List<Address> later = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int code = -1;
        Exception next = failure;
        while (next instanceof MessagingException told) {
            text.append(text.isEmpty() ? "" : "; ").append(oneLine(told));
            if (told instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
                if (isTemporary(code)) {
                    later.add(address.getAddress());
                }
            } else if (told instanceof SMTPSendFailedException whole && code < 0) {
                code = whole.getReturnCode();
            }
            next = told.getNextException();
        }
        Address[] sent = failure.getValidSentAddresses();
        return new Refusal(sent != null && sent.length > 0, later, code, text.toString());
    }

    private static String oneLine(Exception told) {
        return String.valueOf(told.getMessage()).strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** Whether the whole mail may be taken later. */
    boolean isTemporary() {
        return !later.isEmpty() || isTemporary(code);
    }

    private static boolean isTemporary(int code) {
        return code / 100 == 4;
    }
}
