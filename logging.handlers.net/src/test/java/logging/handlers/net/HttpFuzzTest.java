// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import logging.api.LogRecord;
import logging.handlers.net.peers.HttpPeer;
import org.junit.jupiter.api.Test;

/** Rule R4: whatever is in a record, a peer that parses the request finds the same fields, and no others. */
class HttpFuzzTest {

    private static final int RECORDS = 400;

    private static final String[] PIECES = {
        "\r\n",
        "\n",
        "\r",
        "\0",
        "\u001b[31m",
        "\u0085",
        "\u2028",
        "\ud800",
        "\udc00",
        "\ud83d\ude00",
        "&",
        "=",
        "%",
        "+",
        "%0d%0a",
        "\"",
        "\\",
        "\\u0000",
        "{",
        "]",
        "\u00e4",
        "\u2713",
        "a",
        " ",
        "*",
        "~",
        "\r\n\r\nGET / HTTP/1.1\r\n"
    };

    private static final Object[] NUMBERS = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        -0.0,
        1e300,
        Long.MIN_VALUE,
        new java.math.BigInteger("9".repeat(40)),
        null,
        true
    };

    private final Random random = new Random(20_240_601);

    @Test
    void formsComeBackAsTheyWere() throws IOException {
        try (HttpPeer peer = new HttpPeer()) {
            for (String method : new String[] {"GET", "POST"}) {
                HTTPHandler handler = new HTTPHandler("localhost:" + peer.port(), "/log", method);
                for (int i = 0; i < RECORDS; i++) {
                    LogRecord record = record();
                    handler.handle(record);
                    HttpPeer.Request request = peer.next();
                    String form = method.equals("GET") ? request.address().split("\\?", 2)[1] : request.body();
                    assertThat(request.line()).endsWith(" HTTP/1.1");
                    assertThat(fields(form)).isEqualTo(texts(handler.mapLogRecord(record)));
                }
                handler.close();
                assertThat(handler.status().sent()).isEqualTo(RECORDS);
            }
        }
    }

    @Test
    void jsonComesBackAsItWas() throws IOException {
        try (HttpPeer peer = new HttpPeer()) {
            HTTPHandler handler = new HTTPHandler("localhost:" + peer.port(), "/log", "POST");
            handler.setBody(HttpBody.JSON, 1);
            for (int i = 0; i < RECORDS; i++) {
                LogRecord record = record();
                handler.handle(record);
                String body = peer.next().body();
                assertThat(body.chars()).noneMatch(Character::isISOControl);
                JsonObject object = JsonParser.parseString(body).getAsJsonObject();
                Map<String, Object> fields = handler.mapLogRecord(record);
                assertThat(object.keySet()).isEqualTo(fields.keySet());
                for (String text : new String[] {"msg", "name", "message"}) {
                    assertThat(object.get(text).getAsString()).isEqualTo(fields.get(text));
                }
                JsonElement number = object.get("number");
                assertThat(number.isJsonNull() ? "null" : number.getAsString())
                        .isEqualTo(String.valueOf(fields.get("number")));
            }
            handler.close();
        }
    }

    private LogRecord record() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", text());
        attributes.put("msg", text());
        attributes.put("user" + text(), text());
        attributes.put("number", NUMBERS[random.nextInt(NUMBERS.length)]);
        return Records.with(attributes);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(decode(field[0]), decode(field[1])));
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What a form can carry: text, in which half a surrogate pair is a question mark. */
    private static Map<String, String> texts(Map<String, Object> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(whole(name), whole(text(value))));
        return texts;
    }

    private static String text(Object value) {
        return value == null || value instanceof Boolean
                ? logging.api.text.PythonText.repr(value)
                : logging.api.text.PythonText.str(value);
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
