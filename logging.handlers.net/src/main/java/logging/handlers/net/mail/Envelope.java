// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;

/** Who writes to whom. Immutable, since nobody changes the addresses. */
public final class Envelope {

    private final InternetAddress from;
    private final InternetAddress[] to;

    private Envelope(InternetAddress from, InternetAddress[] to) {
        this.from = from;
        this.to = to;
    }

    /**
     * An envelope.
     *
     * @param from one address
     * @param to addresses, in one text each or several with commas
     * @throws IllegalArgumentException if one of them is none, or would end a line
     */
    public static Envelope of(String from, List<String> to) {
        InternetAddress[] sender = parse("fromaddr", from);
        if (sender.length != 1) {
            throw new IllegalArgumentException("fromaddr: expected one mail address, was \"" + from + "\"");
        }
        InternetAddress[] receivers = parse("toaddrs", String.join(",", to));
        if (receivers.length == 0) {
            throw new IllegalArgumentException("toaddrs: expected at least one mail address");
        }
        return new Envelope(sender[0], receivers);
    }

    private static InternetAddress[] parse(String key, String addresses) {
        try {
            if (addresses.chars().anyMatch(Character::isISOControl)) {
                throw new AddressException("a control character");
            }
            return InternetAddress.parse(addresses);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(key + ": expected mail addresses: " + wrong.getMessage(), wrong);
        }
    }

    InternetAddress from() {
        return from;
    }

    InternetAddress[] to() {
        return to.clone();
    }
}
