// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

/** A writer {@code tinylog counting} for tinylog; it asks for what the other subjects' records carry, too. */
public final class TinylogCountingWriter implements Writer {

    /** Set before tinylog starts, which makes the writer itself. */
    static Count count = new Count();

    /** Made by tinylog. */
    public TinylogCountingWriter(Map<String, String> properties) {}

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.DATE, LogEntryValue.TAG, LogEntryValue.LEVEL, LogEntryValue.MESSAGE);
    }

    @Override
    public void write(LogEntry event) {
        count.one();
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }
}
