// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.AsyncHandler;
import org.jboss.logmanager.handlers.FileHandler;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;
import org.jboss.logmanager.handlers.SocketHandler;
import org.jboss.logmanager.handlers.SyslogHandler;

/** The outputs as handlers of JBoss LogManager. */
final class JBossHandlers {

    private static final String PATTERN = "%d{" + Line.DATE + "} - %c - %p - %s%e%n";

    private JBossHandlers() {}

    static Handler of(Place place) {
        try {
            return switch (place.output()) {
                case NOTHING -> new Counting(place.count());
                case BYTES -> stream(new OutputStreamHandler(place.stream(), formatter()), true);
                case FILE -> stream(new FileHandler(formatter(), new File(place.fileName()), true), true);
                case BUFFERED -> buffered(place);
                case ASYNC -> async(buffered(place));
                case ROLLING -> stream(rolling(new SizeRotatingFileHandler(), place), true);
                case ROLLING_BUFFERED -> stream(rolling(new SizeRotatingFileHandler(), place), false);
                case UDP -> new SyslogHandler(InetAddress.getLoopbackAddress(), place.port());
                case TCP -> tcp(place);
            };
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static PatternFormatter formatter() {
        return new PatternFormatter(PATTERN);
    }

    private static Handler stream(OutputStreamHandler handler, boolean autoFlush) {
        handler.setAutoFlush(autoFlush);
        return handler;
    }

    private static Handler buffered(Place place) throws IOException {
        return stream(
                new OutputStreamHandler(
                        new BufferedOutputStream(new FileOutputStream(place.fileName(), true), Output.BUFFER),
                        formatter()),
                false);
    }

    private static Handler async(Handler sink) {
        AsyncHandler handler = new AsyncHandler(Output.QUEUE);
        handler.setOverflowAction(AsyncHandler.OverflowAction.BLOCK);
        handler.addHandler(sink);
        return handler;
    }

    private static OutputStreamHandler rolling(SizeRotatingFileHandler handler, Place place) throws IOException {
        handler.setFormatter(formatter());
        handler.setRotateSize(Output.ROLL_AT);
        handler.setMaxBackupIndex(Output.BACKUPS);
        handler.setFile(new File(place.fileName()));
        return handler;
    }

    private static Handler tcp(Place place) throws IOException {
        SocketHandler handler = new SocketHandler("127.0.0.1", place.port());
        handler.setFormatter(formatter());
        handler.setAutoFlush(true);
        return handler;
    }

    /** Counts. */
    private static final class Counting extends ExtHandler {
        private final Count count;

        Counting(Count count) {
            this.count = count;
        }

        @Override
        protected void doPublish(ExtLogRecord event) {
            count.one();
        }
    }
}
