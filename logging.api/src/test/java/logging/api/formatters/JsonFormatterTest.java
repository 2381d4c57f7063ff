// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatterTest {

    private final LoggingSystem system =
            LoggingSystem.create(SystemOptions.DEFAULT.withClock(() -> 1_700_000_000_123_456_789L));

    private LogRecord record(Object msg, Object... args) {
        return new LogRecord(system, "a.b", Level.INFO, null, msg, args, null, null);
    }

    private LogRecord failing() {
        return new LogRecord(
                system, "a.b", Level.ERROR, null, "it failed", null, new IllegalStateException("boom"), null);
    }

    private static JsonObject parse(String line) {
        assertThat(line).doesNotContain("\n", "\r");
        return JsonParser.parseString(line).getAsJsonObject();
    }

    @Test
    void writesOneObjectWithTheUsualFields() {
        LogRecord record = record("hello %s", "world");
        record.set("user", "joe");
        assertThat(new JsonFormatter().format(record))
                .isEqualTo("{\"timestamp\":\"2023-11-14T22:13:20.123456Z\",\"level\":\"INFO\",\"logger\":\"a.b\","
                        + "\"message\":\"hello world\",\"thread\":\""
                        + Thread.currentThread().getName()
                        + "\",\"user\":\"joe\"}");
    }

    @Test
    void appendsBehindWhatIsThere() {
        TextBuffer out = new TextBuffer();
        out.append("before");
        new JsonFormatter(JsonOptions.of(null).withFields(Map.of("m", "message"))).formatTo(record("x"), out);
        assertThat(out).hasToString("before{\"m\":\"x\"}");
    }

    @Test
    void leavesNothingBehindWhenMessageAndArgumentsDoNotFit() {
        TextBuffer out = new TextBuffer();
        assertThatThrownBy(() -> new JsonFormatter().formatTo(record("%d", "text"), out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(out.length()).isZero();
    }

    @Test
    void writesExceptionsAndStacks() {
        JsonObject json = parse(new JsonFormatter().format(failing()));
        assertThat(json.get("exc_type").getAsString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.get("exc_message").getAsString()).isEqualTo("boom");
        assertThat(json.get("exc_text").getAsString()).startsWith("java.lang.IllegalStateException: boom\n\tat ");
        LogRecord stack = new LogRecord(system, "a", 10, null, "m", null, null, "Stack:\n\tat x");
        assertThat(parse(new JsonFormatter().format(stack)).get("stack_info").getAsString())
                .isEqualTo("Stack:\n\tat x");
    }

    @Test
    void followsTheElasticCommonSchema() {
        LogRecord record = failing();
        record.set("tries", 3);
        JsonFormatter formatter =
                new JsonFormatter(JsonOptions.of(JsonPreset.ECS).withConstants(Map.of("service.name", "shop")));
        JsonObject json = parse(formatter.format(record));
        assertThat(json.get("@timestamp").getAsString()).isEqualTo("2023-11-14T22:13:20.123456Z");
        assertThat(json.get("log.level").getAsString()).isEqualTo("ERROR");
        assertThat(json.get("message").getAsString()).isEqualTo("it failed");
        assertThat(json.get("ecs.version").getAsString()).isEqualTo("8.11.0");
        assertThat(json.get("log.logger").getAsString()).isEqualTo("a.b");
        assertThat(json.get("error.type").getAsString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.get("error.message").getAsString()).isEqualTo("boom");
        assertThat(json.get("error.stack_trace").getAsString()).contains("\tat ");
        assertThat(json.get("service.name").getAsString()).isEqualTo("shop");
        assertThat(json.getAsJsonObject("labels").get("tries"))
                .as("labels are texts")
                .hasToString("\"3\"");
    }

    @Test
    void followsTheOpenTelemetryLogModel() {
        LogRecord record = failing();
        record.set("tries", 3);
        JsonFormatter formatter = new JsonFormatter(
                JsonOptions.of(JsonPreset.OPEN_TELEMETRY).withConstants(Map.of("service.name", "shop")));
        JsonObject json = parse(formatter.format(record));
        assertThat(json.get("Timestamp").getAsString()).isEqualTo("1700000000123456789");
        assertThat(json.get("SeverityText").getAsString()).isEqualTo("ERROR");
        assertThat(json.get("SeverityNumber").getAsInt()).isEqualTo(17);
        assertThat(json.get("Body").getAsString()).isEqualTo("it failed");
        assertThat(json.getAsJsonObject("InstrumentationScope").get("Name").getAsString())
                .isEqualTo("a.b");
        assertThat(json.getAsJsonObject("Attributes").get("exception.type").getAsString())
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(json.getAsJsonObject("Attributes").get("tries").getAsInt()).isEqualTo(3);
        assertThat(json.getAsJsonObject("Resource").get("service.name").getAsString())
                .isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource({"-5,1", "0,1", "5,3", "9,4", "10,5", "15,7", "20,9", "30,13", "40,17", "50,21", "59,24", "1000,24"})
    void mapsLevelsToSeverityNumbers(int level, int severity) {
        assertThat(JsonFormatter.severity(level)).isEqualTo(severity);
    }

    @Test
    void writesSelectedFieldsAlone() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("msg", "message");
        fields.put("who", "user");
        fields.put("missing", "nobody");
        JsonFormatter formatter =
                new JsonFormatter(JsonOptions.of(null).withFields(fields).withExtra(false));
        LogRecord record = record("x");
        record.set("user", "joe");
        record.set("other", 1);
        assertThat(formatter.format(record)).isEqualTo("{\"msg\":\"x\",\"who\":\"joe\"}");
        assertThat(formatter.usesCaller()).isFalse();
        assertThat(formatter.usesTime()).isFalse();
    }

    @Test
    void writesThePlaceOfTheCallOnlyWhenTold() {
        assertThat(new JsonFormatter().usesCaller()).isFalse();
        JsonFormatter formatter = new JsonFormatter(JsonOptions.DEFAULT.withCaller(true));
        assertThat(formatter.usesCaller()).isTrue();
        LogRecord placed = record("x").with(Map.of("pathname", "a/B.java", "lineno", 7, "funcName", "run"));
        JsonObject json = parse(formatter.format(placed));
        assertThat(json.get("pathname").getAsString()).isEqualTo("a/B.java");
        assertThat(json.get("lineno").getAsInt()).isEqualTo(7);
        assertThat(json.get("funcName").getAsString()).isEqualTo("run");
    }

    @Test
    void writesTheTimestampAsTheDateFormatSays() {
        JsonFormatter formatter = new JsonFormatter(
                JsonOptions.of(null).withFields(Map.of("t", "timestamp")).withDatefmt("%Y"));
        assertThat(formatter.format(record("x"))).isEqualTo("{\"t\":\"2023\"}");
    }

    @Test
    void keepsNamesUnique() {
        LogRecord record = record("x");
        record.set("level", "mine");
        record.set("extra.level", "mine, too");
        JsonObject json = parse(new JsonFormatter().format(record));
        assertThat(json.get("level").getAsString()).isEqualTo("INFO");
        assertThat(json.get("extra.level").getAsString()).isIn("mine", "mine, too");
        assertThat(json.get("extra.extra.level").getAsString()).isIn("mine", "mine, too");
    }

    @Test
    void writesEveryKindOfValue() {
        LogRecord record = record("x");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("none", null);
        values.put("truth", true);
        values.put("whole", 1L << 60);
        values.put("big", new BigInteger("123456789012345678901234567890"));
        values.put("decimal", new BigDecimal("1E+3"));
        values.put("fraction", 0.5);
        values.put("nan", Double.NaN);
        values.put("infinite", Float.NEGATIVE_INFINITY);
        values.put("letter", 'c');
        values.put("uri", URI.create("a:b"));
        values.put("list", List.of(1, "two", List.of()));
        values.put("array", new int[] {1, 2});
        values.put("texts", new String[] {"a"});
        values.put("map", Map.of(1, 2));
        values.put("path", java.nio.file.Path.of("a", "b"));
        record.set("v", values);
        JsonObject json = parse(new JsonFormatter().format(record)).getAsJsonObject("v");
        assertThat(json)
                .hasToString("{\"none\":null,\"truth\":true,\"whole\":1152921504606846976,"
                        + "\"big\":123456789012345678901234567890,\"decimal\":1E+3,\"fraction\":0.5,\"nan\":\"NaN\","
                        + "\"infinite\":\"-Infinity\",\"letter\":\"c\",\"uri\":\"a:b\",\"list\":[1,\"two\",[]],"
                        + "\"array\":[1,2],\"texts\":[\"a\"],\"map\":{\"1\":2},\"path\":\"a/b\"}");
    }

    @Test
    void endsContainersThatHoldThemselves() {
        List<Object> list = new ArrayList<>();
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            list.add(list);
            map.put(i, list);
        }
        list.add(map);
        LogRecord record = record("x");
        record.set("list", list);
        String line = new JsonFormatter().format(record);
        assertThat(line).hasSizeLessThan(200_000);
        assertThat(parse(line).get("list").isJsonArray()).isTrue();
    }

    @Test
    void survivesHostileValues() {
        LogRecord record = record("x");
        record.set("object", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        });
        record.set("list", new java.util.AbstractList<Object>() {
            @Override
            public Object get(int index) {
                throw new StackOverflowError();
            }

            @Override
            public int size() {
                return 3;
            }
        });
        JsonObject json = parse(new JsonFormatter().format(record));
        assertThat(json.get("object").getAsString())
                .endsWith(": text not available: java.lang.IllegalStateException: no text]");
        assertThat(json.get("list").getAsString()).endsWith(": text not available: java.lang.StackOverflowError]");
        assertThat(parse(new JsonFormatter(JsonOptions.of(JsonPreset.ECS)).format(record))
                        .getAsJsonObject("labels")
                        .get("object")
                        .getAsString())
                .contains("text not available");
    }

    @Test
    void escapesWhatWouldEndALineOrIsNoText() {
        JsonFormatter formatter = new JsonFormatter(JsonOptions.of(null).withFields(Map.of("m", "message")));
        assertThat(formatter.format(record("\"\\/\b\f\n\r\t\0\u001b\u007f\u2028\u2029")))
                .isEqualTo("{\"m\":\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001b\\u007f\\u2028\\u2029\"}");
        assertThat(formatter.format(record("a\ud800b\udc00"))).isEqualTo("{\"m\":\"a\\ufffdb\\ufffd\"}");
        assertThat(formatter.format(record("\ud83d\ude00"))).isEqualTo("{\"m\":\"\ud83d\ude00\"}");
    }
}
