// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.HttpPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the answers of a web server, and from none. */
class HttpDeliveryTest {

    private HttpPeer peer;

    @BeforeEach
    void listen() throws IOException {
        peer = new HttpPeer();
    }

    @AfterEach
    void end() throws IOException {
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "404 Not Found", "413 Too Large", "302 Found"})
    void whatThePeerRefusesIsDroppedAndTheOthersArrive(String status) {
        HTTPHandler handler = handler("POST");
        peer.answer(status);
        Logger log = logger(handler);
        log.error("refused");
        log.error("taken");
        assertThat(peer.next().body()).contains("refused");
        assertThat(peer.next().body()).contains("taken");
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1);
        assertThat(handler.dropped()).isEqualTo(1);
        assertThat(handler.lastError())
                .contains("HTTP " + status.substring(0, 3) + " from POST http://localhost:" + peer.port() + "/log")
                .doesNotContain("token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Oops", "503 Unavailable", "429 Slowly\r\nRetry-After: 0", "408 Late"})
    void whatThePeerCannotTakeNowIsSentAgainInOrder(String status) {
        HTTPHandler handler = handler("POST");
        peer.answer(status);
        peer.answer(status);
        Logger log = logger(handler);
        log.error("first");
        log.error("second");
        for (String expected : List.of("first", "first", "first", "second")) {
            assertThat(peer.next().body()).contains("msg=" + expected + "&");
        }
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(2);
        assertThat(handler.status().outages()).isEqualTo(1);
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void retryAfterIsKept() {
        HTTPHandler handler = handler("POST");
        peer.answer("503 Unavailable\r\nRetry-After: 1");
        logger(handler).error("patient");
        peer.next();
        long start = System.nanoTime();
        peer.next();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1);
    }

    @Test
    void aPeerThatNeverAnswersHoldsTheOutboxNoLongerThanTheTimeout() {
        HTTPHandler handler = handler("POST");
        handler.setDelivery(
                handler.delivery().withTimeouts(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(5)));
        peer.answer(HttpPeer.SILENCE);
        logger(handler).error("heard");
        peer.next();
        await().untilAsserted(() -> assertThat(handler.lastError()).contains("no answer within 500 ms"));
        peer.next();
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1);
    }

    @Test
    void closeEndsARequestThatGetsNoAnswer() {
        HTTPHandler handler = handler("POST");
        handler.setDelivery(handler.delivery()
                .withTimeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(200)));
        peer.answer(HttpPeer.SILENCE);
        logger(handler).error("lost");
        peer.next();
        long start = System.nanoTime();
        handler.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        await().until(() -> handler.pending() == 0);
        assertThat(handler.dropped()).isEqualTo(1);
    }

    @Test
    void whatWaitsForAPeerThatIsAwayArrivesWhenItIsThere() throws IOException {
        HTTPHandler handler = handler("POST");
        peer.close();
        Logger log = logger(handler);
        log.error("one");
        log.error("two");
        await().until(() -> "DOWN".equals(handler.status().state()));
        assertThat(handler.pending()).isEqualTo(2);
        assertThat(handler.lastError()).contains("ConnectException");
        handler.close();
        assertThat(handler.dropped()).isEqualTo(2);
    }

    @Test
    void connectionsAreKeptAlive() {
        HTTPHandler handler = handler("POST");
        Logger log = logger(handler);
        for (int i = 0; i < 100; i++) {
            log.error("%d", i);
            peer.next();
        }
        handler.close();
        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void aBatchIsAnArrayAndKeepsTheOrder() {
        HTTPHandler handler = handler("POST");
        handler.setBody(HttpBody.JSON, 50);
        Logger log = logger(handler);
        IntStream.range(0, 1000).forEach(i -> log.error("%d", i));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1000);
        List<String> messages = new ArrayList<>();
        int requests = peer.waiting();
        for (int i = 0; i < requests; i++) {
            JsonArray records = JsonParser.parseString(peer.next().body()).getAsJsonArray();
            assertThat(records.size()).isBetween(1, 50);
            records.forEach(record ->
                    messages.add(record.getAsJsonObject().get("message").getAsString()));
        }
        assertThat(messages)
                .isEqualTo(IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
        assertThat(requests).isLessThan(1000);
    }

    @Test
    void ofABatchThatIsRefusedOnlyTheRecordsThatAreToBlameAreDropped() {
        HTTPHandler handler = handler("POST");
        handler.setBody(HttpBody.JSON, 10);
        peer.answer("503 Later\r\nRetry-After: 1");
        Logger log = logger(handler);
        log.error("0");
        peer.next();
        IntStream.range(1, 5).forEach(i -> log.error("%d", i));
        // the record that was put off, then the batch, then its four records alone, of which the second is to blame
        peer.answer("204 No Content");
        peer.answer("422 No");
        peer.answer("204 No Content");
        peer.answer("422 No");
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(4);
        assertThat(handler.dropped()).isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoRequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HTTPHandler("h", "/log", "PUT"))
                .withMessage("method must be GET or POST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HTTPHandler("h", "/", "get", false, javax.net.ssl.SSLContext.getDefault()))
                .withMessage("context parameter only makes sense with secure=True");
        for (String host : List.of("user:secret@h", "h/path", "h\r\nX: y", "", "h:port")) {
            assertThatIllegalArgumentException()
                    .as(host)
                    .isThrownBy(() -> new HTTPHandler(host, "/log"))
                    .withMessageNotContaining("secret");
        }
        for (String url : List.of("log", "/a b", "/a\r\nX: y", "/a#b")) {
            assertThatIllegalArgumentException().as(url).isThrownBy(() -> new HTTPHandler("h", url));
        }
        HTTPHandler handler = new HTTPHandler("h", "/log");
        assertThatIllegalArgumentException().isThrownBy(() -> handler.setBody(HttpBody.JSON, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> handler.setBody(HttpBody.FORM, 2));
    }

    private HTTPHandler handler(String method) {
        HTTPHandler handler = new HTTPHandler("localhost:" + peer.port(), "/log?token=t", method);
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(20), Duration.ofMillis(100), 2));
        return handler;
    }

    private static Logger logger(HTTPHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("http");
        log.addHandler(handler);
        return log;
    }
}
