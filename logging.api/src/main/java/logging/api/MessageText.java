// SPDX-License-Identifier: Apache-2.0
package logging.api;

import logging.api.text.Foreign;
import logging.api.text.MessageCache;
import logging.api.text.NamePair;
import logging.api.text.PercentMessage;
import logging.api.text.TextBuffer;

/**
 * Merges a record's message with its arguments. Where the text of one cannot be had a marker stands, the record keeps
 * the message as it came out, and the failure is reported. Stateless.
 */
final class MessageText {

    private MessageText() {}

    /** The merged message; {@code late} ones come out the same each time, so the record keeps them. */
    static String of(LogRecord record, Object msg, Object[] args, boolean late) {
        String template;
        try {
            template = msg instanceof String text ? text : Foreign.ask(msg);
        } catch (Throwable fault) {
            String marker = record.settle(Foreign.marker(msg, fault));
            report(record, fault);
            return marker;
        }
        if (args == null) {
            return template;
        }
        TextBuffer out = new TextBuffer(template.length() + 16 * args.length);
        if (late) {
            record.system().records().messages().merge(template, args, out);
        } else {
            PercentMessage.merge(template, args, out);
        }
        Throwable fault = out.takeFault();
        String text = late || fault != null ? record.settle(out.toString()) : out.toString();
        report(record, fault);
        return text;
    }

    /** Whether a message can be merged later, because that can neither fail nor come out otherwise then. */
    static boolean canWait(LogRecord record, Object msg, Object[] args) {
        return args != null
                && msg instanceof String template
                && Frozen.arePlain(args)
                && record.system().records().messages().fits(template, args);
    }

    /** Appends names, unless they are null, and what {@link #of} returns; without a text of its own in the usual case. */
    static void append(LogRecord record, NamePair names, Object msg, Object[] args, TextBuffer out) {
        if (args == null || !(msg instanceof String template)) {
            if (names != null) {
                names.append(record.name(), record.levelname(), out);
            }
            out.append(of(record, msg, args, false));
            return;
        }
        MessageCache messages = record.system().records().messages();
        int start = out.length();
        if (names == null) {
            messages.merge(template, args, out);
        } else {
            start = messages.merge(names, record.name(), record.levelname(), template, args, out);
        }
        Throwable fault = out.takeFault();
        if (fault != null) {
            record.settle(out.textFrom(start));
            report(record, fault);
        }
    }

    /** Counts and tells that a marker stands in place of the text of an argument or attribute; null if none does. */
    static void report(LogRecord record, Throwable fault) {
        if (fault != null) {
            record.system().errors().report("logger '" + record.name() + "', whose record has a marker", record, fault);
        }
    }
}
