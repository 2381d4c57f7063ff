// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.LogRecord;
import logging.handlers.net.peers.HttpPeer;
import logging.handlers.net.peers.HttpPeer.Request;
import org.junit.jupiter.api.Test;

class HttpVectorsTest {

    @Test
    void sendsTheRequestsThatPythonSends() throws IOException {
        List<JsonObject> rows = Vectors.rows("http_request");
        try (HttpPeer peer = new HttpPeer()) {
            for (JsonObject row : rows) {
                HTTPHandler handler = handler(row, "localhost:" + peer.port());
                handler.handle(Records.error("its fields are replaced"));
                Request sent = peer.next();
                Request python = Request.parse(row.get("request").getAsString().replace("8080", "" + peer.port()));
                assertThat(sent.line()).as(row.toString()).isEqualTo(python.line());
                assertThat(sent.headers()).as(row.toString()).containsAllEntriesOf(python.headers());
                // the JDK's client also names itself, and says that a GET has no body
                assertThat(sent.headers().keySet())
                        .isSubsetOf(
                                "accept-encoding",
                                "authorization",
                                "content-length",
                                "content-type",
                                "host",
                                "user-agent");
                assertThat(sent.body()).as(row.toString()).isEqualTo(python.body());
                handler.close();
            }
        }
        assertThat(rows).hasSize(12);
    }

    private static HTTPHandler handler(JsonObject row, String host) {
        String url = row.get("url").getAsString();
        Map<String, Object> fields = fields(row.getAsJsonArray("fields"));
        HTTPHandler handler = new HTTPHandler(host, url, row.get("method").getAsString()) {
            @Override
            public Map<String, Object> mapLogRecord(LogRecord record) {
                return fields;
            }
        };
        if (!row.get("credentials").isJsonNull()) {
            JsonArray pair = row.getAsJsonArray("credentials");
            handler.setCredentials(pair.get(0).getAsString(), pair.get(1).getAsString());
        }
        return handler;
    }

    private static Map<String, Object> fields(JsonArray pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonElement pair : pairs) {
            JsonElement value = pair.getAsJsonArray().get(1);
            fields.put(pair.getAsJsonArray().get(0).getAsString(), value(value));
        }
        return fields;
    }

    private static Object value(JsonElement cell) {
        if (cell instanceof JsonPrimitive plain) {
            return Vectors.textOrNumber(plain);
        }
        return Double.valueOf(cell.getAsJsonObject().get("$f").getAsString());
    }
}
