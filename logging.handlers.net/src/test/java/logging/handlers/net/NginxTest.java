// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real nginx gets from us, with TLS and Basic authentication. */
class NginxTest {

    @TempDir
    static Path temp;

    static RealPeer nginx;

    @BeforeAll
    static void start() {
        nginx = RealPeer.start("nginx", "nginx", temp.resolve("nginx"));
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void aPasswordOpensTheDoorAndAllRecordsArriveOverOneConnection() {
        HTTPHandler handler = handler("/private?test=door");
        handler.setCredentials("log", "secret");
        handler.setBody(HttpBody.JSON, 20);
        Logger log = logger(handler);
        IntStream.range(0, 1000).forEach(i -> log.error("%d \u2713", i));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1000);
        // nginx writes a request down after it has answered
        await().until(() -> messages(requests("door")).size() == 1000);
        List<JsonObject> requests = requests("door");
        assertThat(requests)
                .allMatch(request -> request.get("user").getAsString().equals("log"));
        assertThat(requests.stream().map(request -> request.get("connection").getAsString()))
                .containsOnly(requests.get(0).get("connection").getAsString());
        assertThat(messages(requests))
                .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i + " \u2713").toList());
    }

    @Test
    void withoutThePasswordItStaysClosed() {
        HTTPHandler handler = handler("/private?test=closed");
        handler.setCredentials("log", "wrong-one");
        logger(handler).error("refused");
        handler.close();
        assertThat(handler.dropped()).isEqualTo(1);
        assertThat(handler.lastError()).contains("HTTP 401").doesNotContain("wrong-one");
        assertThat(handler.status().toString() + handler).doesNotContain("wrong-one");
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheNextOneArrives() {
        HTTPHandler handler = handler("/log?test=large");
        Logger log = logger(handler);
        log.error("x".repeat(1 << 20));
        log.error("small");
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(1);
        assertThat(handler.dropped()).isEqualTo(1);
        assertThat(handler.lastError()).contains("HTTP 413");
    }

    @Test
    void aServerThatIsRestartedLosesNothingAndOneThatCannotBeTrustedGetsNothing() {
        HTTPHandler handler = handler("/log?test=restart");
        Logger log = logger(handler);
        log.error("before");
        handler.flush();
        nginx.stop();
        log.error("while down");
        await().until(() -> "DOWN".equals(handler.status().state()));
        nginx.restart("wrongname");
        await().until(() -> handler.lastError().contains("No subject alternative"));
        log.error("while it is another one");
        nginx.stop();
        await().until(() -> requests("restart").size() == 1);
        nginx.restart();
        await().until(() -> handler.status().sent() == 3);
        handler.close();
        assertThat(handler.dropped()).isZero();
        await().until(() -> requests("restart").size() == 3);
    }

    private static List<String> messages(List<JsonObject> requests) {
        return requests.stream()
                .flatMap(request ->
                        JsonParser.parseString(request.get("body").getAsString()).getAsJsonArray().asList().stream())
                .map(record -> record.getAsJsonObject().get("message").getAsString())
                .toList();
    }

    private static HTTPHandler handler(String url) {
        SSLContext trusted = Certificates.trusting(nginx.file("certs/ca.pem"));
        HTTPHandler handler = new HTTPHandler("localhost:" + nginx.port("https"), url, "POST", true, trusted);
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(50), Duration.ofMillis(200), 2));
        return handler;
    }

    private static Logger logger(HTTPHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("nginx");
        log.addHandler(handler);
        return log;
    }

    private static List<JsonObject> requests(String test) {
        return nginx.lines("requests.jsonl").stream()
                .filter(request -> request.get("uri").getAsString().endsWith("?test=" + test))
                .filter(request -> request.get("status").getAsInt() == 204)
                .toList();
    }
}
