// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import logging.handlers.net.os.Jna;
import logging.handlers.net.os.UnixDatagramServer;

/** Takes one record from each datagram that arrives at a Unix socket. */
public final class UnixDatagramListener implements Listener {

    /** No kernel takes a longer datagram unless it was told to, so a larger bound needs no more memory. */
    private static final int LONGEST = 8 << 20;

    private final UnixDatagramServer socket;
    private final Intake intake;
    private final Setback setback;
    private final LongAdder datagrams = new LongAdder();

    /**
     * Binds a socket.
     *
     * @throws IOException if it cannot be had, or without JNA
     */
    public UnixDatagramListener(Path file, Terms terms, Intake intake) throws IOException {
        if (!Jna.isPresent()) {
            throw new IOException("a Unix socket for datagrams " + Jna.MISSING);
        }
        this.intake = intake;
        this.setback = new Setback(intake);
        // one byte more than allowed shows that there was more
        socket = UnixDatagramServer.bind(file, Integer.BYTES + Math.min(terms.maxFrame(), LONGEST) + 1);
    }

    @Override
    public void run() {
        while (!setback.isClosed()) {
            try {
                receive();
            } catch (Throwable error) {
                // whatever became of one datagram, the next ones are waited for
                setback.after(error);
            }
        }
    }

    private void receive() throws IOException {
        ByteBuffer datagram = socket.receive();
        if (datagram != null) {
            datagrams.increment();
            intake.takeDatagram(datagram);
        }
    }

    @Override
    public long accepted() {
        return datagrams.sum();
    }

    @Override
    public void close() throws IOException {
        setback.close();
        socket.close();
    }
}
