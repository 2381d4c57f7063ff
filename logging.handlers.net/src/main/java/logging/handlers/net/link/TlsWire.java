// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** TLS over another wire, driven by hand so that every step keeps a deadline. Confined as every wire is. */
final class TlsWire implements Wire {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Wire wire;
    private final SSLEngine engine;
    /** Ciphertext that arrived and was not read yet, ready to be appended to. */
    private final ByteBuffer received;
    /** Ciphertext on its way out. */
    private final ByteBuffer sending;
    /** Plain text that was decrypted and not asked for yet, ready to be read. */
    private final ByteBuffer plain;

    private TlsWire(Wire wire, SSLEngine engine) {
        this.wire = wire;
        this.engine = engine;
        received = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        sending = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .limit(0);
    }

    /** Opens TLS on a fresh wire; checks the peer as the engine was told to. */
    static TlsWire shakeHands(Wire wire, SSLEngine engine, Deadline deadline) throws IOException {
        TlsWire tls = new TlsWire(wire, engine);
        engine.beginHandshake();
        try {
            while (tls.step(deadline)) {
                if (deadline.isOver()) {
                    throw new SocketTimeoutException("no TLS handshake in time");
                }
            }
        } catch (SSLException refused) {
            tls.sayGoodbye(deadline);
            throw refused;
        }
        return tls;
    }

    /** One step of a handshake; false when there is none to take. */
    private boolean step(Deadline deadline) throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        switch (status) {
            case NEED_TASK -> {
                Runnable task = engine.getDelegatedTask();
                if (task != null) {
                    task.run();
                }
            }
            case NEED_WRAP -> wrap(NOTHING, deadline);
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                if (unwrap(deadline) == END) {
                    throw new SSLException("the peer ended the connection during the TLS handshake");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void write(ByteBuffer source, Deadline deadline) throws IOException {
        while (source.hasRemaining()) {
            int before = source.position();
            try {
                wrap(source, deadline);
            } catch (IOException notSent) {
                // a packet that went out in part cannot be decrypted: nothing of it counts as written
                source.position(before);
                throw notSent;
            }
            answer(deadline);
        }
    }

    /** Does at once what the peer asks for in between, such as to change keys. */
    private void answer(Deadline deadline) throws IOException {
        HandshakeStatus due = engine.getHandshakeStatus();
        while (due == HandshakeStatus.NEED_WRAP || due == HandshakeStatus.NEED_TASK) {
            step(deadline);
            due = engine.getHandshakeStatus();
        }
    }

    private void wrap(ByteBuffer source, Deadline deadline) throws IOException {
        sending.clear();
        SSLEngineResult result = engine.wrap(source, sending);
        sending.flip();
        wire.write(sending, deadline);
        if (result.getStatus() == Status.CLOSED && source.hasRemaining()) {
            throw new SSLException("the TLS connection is closed");
        }
    }

    @Override
    public int read(ByteBuffer target, Deadline deadline) throws IOException {
        while (!plain.hasRemaining()) {
            int count = unwrap(deadline);
            if (count <= 0 && !plain.hasRemaining()) {
                return count;
            }
            answer(deadline);
        }
        int count = Math.min(plain.remaining(), target.remaining());
        target.put(plain.slice().limit(count));
        plain.position(plain.position() + count);
        return count;
    }

    /** Decrypts one packet, reading more as needed. Returns 0 if nothing came in time, END at the end, else 1. */
    private int unwrap(Deadline deadline) throws IOException {
        while (true) {
            received.flip();
            plain.compact();
            SSLEngineResult result;
            try {
                result = engine.unwrap(received, plain);
            } finally {
                received.compact();
                plain.flip();
            }
            switch (result.getStatus()) {
                case CLOSED -> {
                    return END;
                }
                case OK -> {
                    return 1;
                }
                case BUFFER_UNDERFLOW -> {
                    int count = wire.read(received, deadline);
                    if (count <= 0) {
                        return count;
                    }
                }
                case BUFFER_OVERFLOW -> throw new SSLException("the peer sent more than was asked for");
            }
        }
    }

    @Override
    public Farewell farewell() throws IOException {
        Farewell peer = wire.farewell();
        // a peer that closed its TLS stream takes nothing more, whatever its socket says
        return peer == Farewell.CROSSED ? peer : Farewell.BUFFERED;
    }

    @Override
    public void leave(Deadline deadline) throws IOException {
        sayGoodbye(deadline);
        wire.leave(deadline);
    }

    private void sayGoodbye(Deadline deadline) {
        engine.closeOutbound();
        try {
            // an alert and the goodbye are two packets at most
            for (int packets = 0; packets < 2 && !engine.isOutboundDone(); packets++) {
                wrap(NOTHING, deadline);
            }
        } catch (IOException alreadyGone) {
            Closing.note(alreadyGone);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
