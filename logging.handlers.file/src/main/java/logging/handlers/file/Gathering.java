// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.sink.Batch;

/**
 * Formats records that are ready together into one text, as many as make a write. Confined to the call that made it.
 *
 * @param text where to; what was there is gone
 */
record Gathering(Formatter formatter, String terminator, Encoder encoder, TextBuffer text) {

    /** With so much text no more is added; up to 8 KiB the JDK copies to the stack instead of to new memory. */
    private static final int ENOUGH = 6 * 1024;

    /** Makes a batch of records from one on; false if that one has to come alone. */
    boolean fill(Batch batch, LogRecord[] records, int from, int count) {
        text.clear();
        batch.clear();
        for (int i = from; i < count && text.length() < ENOUGH && add(records[i]); i++) {
            batch.add(text.length(), records[i].levelno());
        }
        return batch.count() > 0;
    }

    private boolean add(LogRecord record) {
        int end = text.length();
        if (isAdded(record)) {
            return true;
        }
        text.setLength(end);
        return false;
    }

    private boolean isAdded(LogRecord record) {
        try {
            formatter.formatTo(record, text);
            text.append(terminator);
            return encoder.passes(text);
        } catch (RuntimeException | Error unformattable) {
            // told of when the record comes alone
            return false;
        }
    }
}
