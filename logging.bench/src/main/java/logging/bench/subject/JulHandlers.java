// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** The outputs as handlers of {@code java.util.logging}. */
final class JulHandlers {

    private JulHandlers() {}

    static Handler of(Place place) {
        try {
            return switch (place.output()) {
                case NOTHING -> new Counting(place.count());
                case BYTES -> new Flushed(place.stream());
                case FILE -> formatted(new FileHandler(place.fileName(), true));
                case ROLLING ->
                    formatted(new FileHandler(place.fileName() + ".%g", Output.ROLL_AT, Output.BACKUPS + 1));
                case BUFFERED -> buffered(new FileOutputStream(place.fileName(), true));
                case TCP -> new Flushed(new Socket(InetAddress.getLoopbackAddress(), place.port()).getOutputStream());
                default -> throw new IllegalArgumentException("none of the JDK's: " + place.output());
            };
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Handler formatted(Handler handler) {
        handler.setFormatter(new JulFormatter());
        return handler;
    }

    /** A stream handler does not flush by itself. */
    private static Handler buffered(OutputStream stream) {
        return new StreamHandler(new BufferedOutputStream(stream, Output.BUFFER), new JulFormatter());
    }

    /** Counts. */
    private static final class Counting extends Handler {
        private final Count count;

        Counting(Count count) {
            this.count = count;
        }

        @Override
        public void publish(LogRecord event) {
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

    /** A stream handler that flushes. */
    private static final class Flushed extends StreamHandler {
        Flushed(OutputStream stream) {
            super(stream, new JulFormatter());
        }

        @Override
        public synchronized void publish(LogRecord event) {
            super.publish(event);
            flush();
        }
    }
}
