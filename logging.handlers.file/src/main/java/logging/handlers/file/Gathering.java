// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.sink.Batch;

/** Formats records that are ready together into one text, as many as make a write. Confined to the call that made it. */
final class Gathering {

    /** With so much text no more is added; up to 8 KiB the JDK copies to the stack instead of to new memory. */
    private static final int ENOUGH = 6 * 1024;

    private final Formatter formatter;
    private final String terminator;
    private final Encoder encoder;
    private final TextBuffer text;
    /** Whether a record has to come alone. */
    private boolean over;

    /** Gathers into an empty text. */
    Gathering(Formatter formatter, String terminator, Encoder encoder, TextBuffer text) {
        this.formatter = formatter;
        this.terminator = terminator;
        this.encoder = encoder;
        this.text = text;
        this.over = !encoder.passes(text);
    }

    /** Makes a batch of records from one on; false if that one has to come alone. */
    boolean fill(Batch batch, LogRecord[] records, int from, int count) {
        text.clear();
        batch.clear();
        for (int i = from; i < count && !over && text.length() < ENOUGH; i++) {
            add(batch, records[i]);
        }
        return batch.count() > 0;
    }

    private void add(Batch batch, LogRecord record) {
        int end = text.length();
        if (isAdded(record)) {
            batch.add(text.length(), record.levelno());
        } else {
            text.setLength(end);
            over = true;
        }
    }

    private boolean isAdded(LogRecord record) {
        try {
            formatter.formatTo(record, text);
            text.append(terminator);
            return encoder.passes(text);
        } catch (Throwable unformattable) {
            // told of when the record comes alone
            return false;
        }
    }
}
