// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.LongAdder;

/** Takes one record from each UDP datagram. */
public final class DatagramListener implements Listener {

    private static final int MAX_DATAGRAM = 65_536;

    private final DatagramChannel channel;
    private final Intake intake;
    private final Setback setback;
    private final LongAdder datagrams = new LongAdder();

    /** Binds a socket. */
    public DatagramListener(SocketAddress address, Intake intake) throws IOException {
        this.intake = intake;
        this.setback = new Setback(intake);
        this.channel = DatagramChannel.open();
        try {
            channel.bind(address);
        } catch (IOException | RuntimeException error) {
            channel.close();
            throw error;
        }
    }

    @Override
    public void run() {
        ByteBuffer datagram = ByteBuffer.allocate(MAX_DATAGRAM);
        while (channel.isOpen()) {
            try {
                channel.receive(datagram.clear());
                datagrams.increment();
                intake.takeDatagram(datagram.flip());
            } catch (Throwable error) {
                // whatever became of one datagram, the next ones are waited for
                setback.after(error);
            }
        }
    }

    @Override
    public int port() {
        return channel.socket().getLocalPort();
    }

    @Override
    public long accepted() {
        return datagrams.sum();
    }

    @Override
    public void close() throws IOException {
        setback.close();
        channel.close();
    }
}
