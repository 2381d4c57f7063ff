// SPDX-License-Identifier: Apache-2.0
package logging.api;

import logging.api.text.MessageCache;
import logging.api.text.TextBuffer;

/**
 * A message whose arguments are merged by whoever reads it, off the thread of the call. Only what can neither change nor
 * fail until then: the arguments are plain values of the JDK and fit the directives. Owned by the thread that has the
 * record.
 */
final class LateMessage {

    private final MessageCache cache;
    private final String template;
    private final Object[] args;
    // guarded by: whoever has the record; null until it is asked for
    private String text;

    private LateMessage(MessageCache cache, String template, Object[] args) {
        this.cache = cache;
        this.template = template;
        this.args = args;
    }

    /** A record's message; null if it must be merged at once. */
    static LateMessage of(LogRecord record, MessageCache cache) {
        Object[] args = record.args();
        boolean late = args != null
                && record.getClass() == LogRecord.class
                && record.msg() instanceof String template
                && Frozen.arePlain(args)
                && cache.fits(template, args);
        // the array may be the application's
        return late ? new LateMessage(cache, (String) record.msg(), args.clone()) : null;
    }

    /** Appends the text; keeps nothing, since one reader is the rule. */
    void appendTo(TextBuffer out) {
        if (text != null) {
            out.append(text);
        } else {
            cache.merge(template, args, out);
        }
    }

    /** {@return about how long the text will be, always the same; characters} */
    int length() {
        int length = template.length();
        for (Object arg : args) {
            length += arg instanceof String value ? value.length() : 8;
        }
        return length;
    }

    @Override
    public String toString() {
        if (text == null) {
            TextBuffer out = new TextBuffer(length());
            cache.merge(template, args, out);
            text = out.toString();
        }
        return text;
    }
}
