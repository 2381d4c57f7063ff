// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import logging.handlers.net.link.Acks;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;

/** One sender: reads its frames one after the other, in either framing, until it leaves or breaks a bound. */
final class Connection {

    private final Wire wire;
    private final Intake intake;
    private final Terms terms;
    private final FrameReader in;

    Connection(Wire wire, Intake intake, Terms terms) {
        this.wire = wire;
        this.intake = intake;
        this.terms = terms;
        this.in = new FrameReader(wire);
    }

    /** Serves the sender to its end. */
    void serve() {
        try {
            if (!awaitNext()) {
                return;
            }
            int first = number(Integer.BYTES).getInt();
            if (first == Acks.MAGIC) {
                acknowledged(HexFormat.of().formatHex(in.read(Acks.SESSION_BYTES, soon())));
            } else {
                plain(first);
            }
        } catch (IOException broken) {
            intake.note(broken.toString());
        } finally {
            wire.close();
        }
    }

    private void plain(int first) throws IOException {
        int length = first;
        while (isAllowed(length)) {
            intake.take(in.read(length, soon()));
            if (!awaitNext()) {
                return;
            }
            length = number(Integer.BYTES).getInt();
        }
    }

    /** One that is too long is answered as any other that is refused: it would come again for ever, and all behind it wait. */
    private void acknowledged(String session) throws IOException {
        while (awaitNext()) {
            ByteBuffer header = number(Acks.HEADER_BYTES);
            int length = header.getInt();
            long number = header.getLong();
            boolean resent = (header.get() & Acks.RESENT) != 0;
            if (length > terms.maxFrame()) {
                in.skip(length, soon());
                intake.refuse(tooLong(length), session, number);
            } else if (isAllowed(length)) {
                intake.take(in.read(length, soon()), session, number, resent);
            } else {
                return;
            }
            if (!in.hasBuffered()) {
                wire.write(ByteBuffer.allocate(Long.BYTES).putLong(number).flip(), soon());
            }
        }
    }

    private boolean awaitNext() throws IOException {
        return in.awaitMore(Deadline.in(terms.idleTimeout()));
    }

    private ByteBuffer number(int bytes) throws IOException {
        return ByteBuffer.wrap(in.read(bytes, soon()));
    }

    /** Without a number to answer, nothing tells a length beyond the bound from no length at all: the connection ends. */
    private boolean isAllowed(int length) {
        boolean allowed = length >= 0 && length <= terms.maxFrame();
        if (!allowed) {
            intake.refuse(tooLong(length));
        }
        return allowed;
    }

    private String tooLong(int length) {
        return "a frame of " + Integer.toUnsignedString(length) + " bytes; at most " + terms.maxFrame() + " are taken";
    }

    private Deadline soon() {
        return Deadline.in(terms.frameTimeout());
    }
}
