// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;
import logging.handlers.net.peers.StreamPeer;
import org.junit.jupiter.api.Test;

class StreamLinkTest {

    private static final Timeouts SHORT = new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300));

    @Test
    void noticesThatThePeerEndedTheConnectionBeforeItWrites() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            peer.closeAfter(1);
            StreamLink link = link(peer.port());
            link.open();
            link.send(messages("one"));
            await().until(() -> peer.lines().size() == 1);
            await().untilAsserted(() -> assertThatThrownBy(() -> link.send(messages("two")))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the peer ended the connection"));
            link.close();
            link.open();
            link.send(messages("two"));
            await().until(() -> peer.lines().size() == 2);
            assertThat(peer.lines()).containsExactly("one", "two");
            assertThat(link.atRisk()).isZero();
        }
    }

    @Test
    void whatIsLostWithConnectionsIsCountedAndNothingComesTwice() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            peer.closeAfter(7);
            StreamLink link = link(peer.port());
            int count = 700;
            for (int i = 0; i < count; i++) {
                sendAnyhow(link, messages(Integer.toString(i)));
            }
            peer.closeAfter(Integer.MAX_VALUE);
            await("a connection that lasts").until(() -> {
                sendAnyhow(link, messages("last"));
                return peer.lines().contains("last");
            });
            List<Integer> arrived = peer.lines().stream()
                    .filter(line -> !line.equals("last"))
                    .map(Integer::valueOf)
                    .toList();
            assertThat(arrived).isSorted().doesNotHaveDuplicates();
            assertThat((long) count - arrived.size()).as("records lost").isLessThanOrEqualTo(link.atRisk());
        }
    }

    private static void sendAnyhow(StreamLink link, List<Message> messages) throws IOException {
        for (int tries = 0; tries < 10; tries++) {
            try {
                if (!link.isOpen()) {
                    link.open();
                }
                link.send(messages);
                return;
            } catch (SendException broken) {
                link.close();
                if (broken.sent() == messages.size()) {
                    return;
                }
            } catch (IOException ended) {
                link.close();
            }
        }
        throw new IOException("no connection in ten tries");
    }

    @Test
    void aPeerThatTakesNothingMoreIsGivenUpInTime() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stall();
            StreamLink link = link(peer.port());
            link.open();
            List<Message> large = Collections.nCopies(64, message("x".repeat(100_000)));
            Throwable failure = catchThrowable(() -> {
                while (true) {
                    link.send(large);
                }
            });
            assertThat(failure).isInstanceOf(SendException.class).hasCauseInstanceOf(SocketTimeoutException.class);
            assertThat(((SendException) failure).kind()).isEqualTo(SendException.Kind.BROKEN);
            assertThat(((SendException) failure).sent()).isLessThan(64);
        }
    }

    @Test
    void whatASilentPeerMayNotHaveIsCountedHoweverLongAgoItWasSent() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stall();
            // longer than a reset looks back
            Timeouts patient = new Timeouts(Duration.ofMillis(300), Duration.ofMillis(1200));
            StreamLink link = link(peer.port(), patient);
            link.open();
            List<Message> large = Collections.nCopies(64, message("x".repeat(1_000)));
            long sent = 0;
            SendException failure = null;
            while (failure == null) {
                try {
                    link.send(large);
                    sent += large.size();
                } catch (SendException silent) {
                    failure = silent;
                }
            }
            assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
            assertThat(link.atRisk()).as("of %d", sent).isBetween(2L * 64, sent + failure.sent());
        }
    }

    @Test
    void aPeerThatAnswersNoConnectionIsGivenUpInTime() throws IOException {
        // the second connection waits in a queue of one that nobody empties
        try (ServerSocket full = new ServerSocket(0, 1)) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            link(full.getLocalPort()).open();
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void whatWasWrittenShortlyBeforeAResetIsCountedAsAtRisk() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            StreamLink link = link(peer.port());
            link.open();
            link.send(messages("one"));
            await().until(() -> peer.lines().size() == 1);
            link.send(messages("two", "three"));
            await().until(() -> peer.lines().size() == 3);
            peer.reset();
            await().untilAsserted(() ->
                    assertThatThrownBy(() -> link.send(messages("four"))).isInstanceOf(IOException.class));
            assertThat(link.atRisk()).isEqualTo(3);
        }
    }

    @Test
    void aPeerThatOnlyEndsItsOwnStreamIsStillWrittenTo() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            StreamLink link = link(peer.port());
            link.open();
            link.send(messages("one"));
            await().until(() -> peer.lines().size() == 1);
            peer.endOutput();
            link.send(messages("two"));
            link.send(messages("three"));
            await().until(() -> peer.lines().size() == 3);
        }
    }

    @Test
    void closingFromAnotherThreadEndsAWriteThatWaits() throws Exception {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stall();
            Timeouts patient = new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60));
            StreamLink link = new StreamLink(
                    Connectors.to(new Endpoint.Host("127.0.0.1", peer.port())), new OneWay(), () -> patient);
            link.open();
            Throwable[] failure = new Throwable[1];
            Thread sender = new Thread(() -> failure[0] = catchThrowable(() -> {
                while (true) {
                    link.send(messages("x".repeat(1_000_000)));
                }
            }));
            sender.start();
            await().until(() -> sender.getState() == Thread.State.RUNNABLE && isSelecting(sender));
            link.close();
            sender.join(5000);
            assertThat(failure[0]).isInstanceOf(IOException.class);
        }
    }

    private static boolean isSelecting(Thread thread) {
        return java.util.Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("select"));
    }

    private static StreamLink link(int port) {
        return link(port, SHORT);
    }

    private static StreamLink link(int port, Timeouts timeouts) {
        return new StreamLink(Connectors.to(new Endpoint.Host("127.0.0.1", port)), new OneWay(), () -> timeouts);
    }

    private static List<Message> messages(String... lines) {
        return java.util.Arrays.stream(lines).map(StreamLinkTest::message).toList();
    }

    private static Message message(String line) {
        return Message.record((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
