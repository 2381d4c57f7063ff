// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.kit.AppLock;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects of the application that misbehave on their way to a peer. */
@Timeout(60)
class HostileRecordsTest {

    private enum Kind {
        DATAGRAM(ReceiverOptions.Transport.UDP) {
            @Override
            Handler handler(int port) {
                return new DatagramHandler("127.0.0.1", port);
            }
        },
        SOCKET(ReceiverOptions.Transport.TCP) {
            @Override
            Handler handler(int port) {
                return new SocketHandler("127.0.0.1", port);
            }
        };

        private final ReceiverOptions.Transport transport;

        Kind(ReceiverOptions.Transport transport) {
            this.transport = transport;
        }

        abstract Handler handler(int port);
    }

    private interface Work {
        void on(Logger log) throws Exception;
    }

    private final Gathering arrived = new Gathering();
    private final LoggingSystem sending = LoggingSystem.create();

    private void sends(Kind kind, int records, Work work) throws Exception {
        LoggingSystem receiving = LoggingSystem.create();
        receiving.root().addHandler(arrived);
        ReceiverOptions options = ReceiverOptions.DEFAULT.at(kind.transport, "127.0.0.1", 0);
        try (LogReceiver receiver = new LogReceiver(receiving, options)) {
            receiver.start();
            Handler handler = kind.handler(receiver.port());
            Logger log = sending.getLogger("hostile");
            log.addHandler(handler);
            work.on(log);
            arrived.await(records);
            handler.close();
            assertThat(handler.slot().status().failed()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockThatAnArgumentTakesMeetsNoLockOfOurs(Kind kind) throws Exception {
        AppLock theirs = new AppLock();
        Object argument = new Object() {
            @Override
            public String toString() {
                theirs.take();
                return "waiting";
            }
        };

        sends(kind, 2, log -> theirs.logAround(() -> log.error("%s", argument), () -> log.error("holding")));

        assertThat(arrived.messages()).containsExactly("holding", "waiting");
    }

    @ParameterizedTest
    @EnumSource
    void aLockThatAnExceptionTakesMeetsNoLockOfOurs(Kind kind) throws Exception {
        AppLock theirs = new AppLock();
        Exception failure = new IOException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                theirs.take();
                return "said";
            }
        };

        sends(kind, 2, log -> theirs.logAround(() -> log.error("waiting", failure), () -> log.error("holding")));

        assertThat(arrived.messages()).containsExactly("holding", "waiting");
    }

    @ParameterizedTest
    @EnumSource
    void anArgumentWhoseTextThrowsArrivesAsAMarker(Kind kind) throws Exception {
        Object argument = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("hostile");
            }
        };
        sending.setRaiseExceptions(false);

        sends(kind, 1, log -> log.error("%s", argument));

        assertThat(arrived.messages())
                .singleElement()
                .asString()
                .endsWith(": text not available: java.lang.IllegalStateException: hostile]");
        assertThat(sending.errors().total()).isEqualTo(1);
    }
}
