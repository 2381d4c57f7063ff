// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import org.apache.log4j.Appender;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.AsyncAppender;
import org.apache.log4j.FileAppender;
import org.apache.log4j.Layout;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.RollingFileAppender;
import org.apache.log4j.WriterAppender;
import org.apache.log4j.net.SyslogAppender;
import org.apache.log4j.spi.LoggingEvent;

/** The outputs as reload4j's appenders. */
final class Reload4jAppenders {

    private Reload4jAppenders() {}

    static Appender of(Place place) {
        try {
            return switch (place.output()) {
                case NOTHING -> new Counting(place.count());
                case BYTES -> new WriterAppender(layout(), place.stream());
                case FILE -> new FileAppender(layout(), place.fileName(), true);
                case BUFFERED -> buffered(place);
                case ASYNC -> async(buffered(place));
                case ROLLING -> rolling(place, false);
                case ROLLING_BUFFERED -> rolling(place, true);
                case UDP -> new SyslogAppender(layout(), "127.0.0.1:" + place.port(), SyslogAppender.LOG_USER);
                case TCP -> new WriterAppender(layout(), connect(place));
            };
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Layout layout() {
        return new PatternLayout("%d{ISO8601} - %c - %p - %m%n");
    }

    private static Appender buffered(Place place) throws IOException {
        return new FileAppender(layout(), place.fileName(), true, true, Output.BUFFER);
    }

    private static Appender async(Appender sink) {
        AsyncAppender appender = new AsyncAppender();
        appender.setBufferSize(Output.QUEUE);
        appender.setBlocking(true);
        appender.addAppender(sink);
        return appender;
    }

    private static Appender rolling(Place place, boolean buffered) {
        RollingFileAppender appender = new RollingFileAppender();
        appender.setLayout(layout());
        appender.setFile(place.fileName());
        appender.setMaximumFileSize(Output.ROLL_AT);
        appender.setMaxBackupIndex(Output.BACKUPS);
        appender.setBufferedIO(buffered);
        appender.setBufferSize(Output.BUFFER);
        appender.setImmediateFlush(!buffered);
        appender.activateOptions();
        return appender;
    }

    private static OutputStream connect(Place place) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), place.port()).getOutputStream();
    }

    /** Counts. */
    private static final class Counting extends AppenderSkeleton {
        private final Count count;

        Counting(Count count) {
            this.count = count;
        }

        @Override
        protected void append(LoggingEvent event) {
            count.one();
        }

        @Override
        public boolean requiresLayout() {
            return false;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
