// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.time.Instant;
import java.time.ZonedDateTime;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;

/**
 * {@code <PRI>Mmm dd hh:mm:ss HOST TAG[PID]: } after RFC 3164 4.1.2, in the zone of the logging system; without the host
 * it is the form that daemons read from {@code /dev/log}. Immutable.
 */
public final class Rfc3164Header implements Header {

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final String names;

    /** A header. An empty host is left out. */
    public Rfc3164Header(String host, String tag, String process) {
        String first = host.isEmpty() ? "" : Names.printable(host, 255) + " ";
        names = first + Names.printable(tag, 48) + "[" + Names.printable(process, 128) + "]: ";
    }

    @Override
    public void append(int priority, LogRecord record, TextBuffer out) {
        ZonedDateTime time = Instant.ofEpochSecond(Math.floorDiv(record.epochNanos(), 1_000_000_000L))
                .atZone(record.system().zone());
        out.append('<').append(priority).append('>').append(MONTHS[time.getMonthValue() - 1]);
        out.append(time.getDayOfMonth() < 10 ? "  " : " ")
                .append(time.getDayOfMonth())
                .append(' ');
        out.appendPadded(time.getHour(), 2).append(':').appendPadded(time.getMinute(), 2);
        out.append(':').appendPadded(time.getSecond(), 2).append(' ').append(names);
    }
}
