// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.HttpPeer;
import logging.handlers.net.peers.HttpPeer.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named after the class in CPython's test_logging. */
class HTTPHandlerTest {

    @TempDir
    Path temp;

    @Test
    void test_output() throws IOException {
        Path certificates = Certificates.make(temp.resolve("certificates"));
        LoggingSystem system = LoggingSystem.create();
        Logger logger = system.getLogger("http");
        for (boolean secure : List.of(false, true)) {
            ServerSocketFactory sockets = secure
                    ? Certificates.showing(certificates.resolve("server.p12")).getServerSocketFactory()
                    : ServerSocketFactory.getDefault();
            SSLContext context = secure ? Certificates.trusting(certificates.resolve("ca.pem")) : null;
            try (HttpPeer peer = new HttpPeer(sockets)) {
                HTTPHandler handler = new HTTPHandler("localhost:" + peer.port(), "/frob", "GET", secure, context);
                handler.setCredentials("foo", "bar");
                system.root().addHandler(handler);
                for (String method : List.of("GET", "POST")) {
                    handler.setMethod(method);
                    logger.error("sp\u00e4m");
                    Request request = peer.next();
                    String[] address = request.address().split("\\?", 2);
                    assertThat(address[0]).isEqualTo("/frob");
                    assertThat(request.line()).startsWith(method + " ");
                    assertThat(request.headers()).containsEntry("authorization", "Basic Zm9vOmJhcg==");
                    Map<String, String> fields = fields(method.equals("GET") ? address[1] : request.body());
                    assertThat(fields)
                            .containsEntry("name", "http")
                            .containsEntry("funcName", "test_output")
                            .containsEntry("msg", "sp\u00e4m");
                }
                system.root().removeHandler(handler);
                handler.close();
                assertThat(handler.status().sent()).isEqualTo(2);
            }
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
