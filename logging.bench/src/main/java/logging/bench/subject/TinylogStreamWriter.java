// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tinylog.core.LogEntry;
import org.tinylog.writers.AbstractFormatPatternWriter;

/** A writer {@code tinylog stream} for tinylog, which has none; found as a service. */
public final class TinylogStreamWriter extends AbstractFormatPatternWriter {

    /** Set before tinylog starts, which makes the writer itself and passes it texts only. */
    static OutputStream target = OutputStream.nullOutputStream();

    /** Made by tinylog. */
    public TinylogStreamWriter(Map<String, String> properties) {
        super(properties);
    }

    @Override
    public synchronized void write(LogEntry event) throws IOException {
        target.write(render(event).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.flush();
    }
}
