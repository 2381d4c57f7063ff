// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.text.TextBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records give lines that a strict reader takes, with the same texts in them. */
class JsonFuzzTest {

    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private final LoggingSystem system = LoggingSystem.create();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyLineReadsBack(long seed) throws CharacterCodingException {
        Random random = new Random(seed);
        for (JsonPreset preset : JsonPreset.values()) {
            JsonFormatter formatter = new JsonFormatter(JsonOptions.of(preset).withCaller(true));
            for (int i = 0; i < 200; i++) {
                String message = text(random);
                LogRecord record = new LogRecord(
                        system, text(random), random.nextInt(), null, message, null, thrown(random), text(random));
                for (int extra = random.nextInt(4); extra > 0; extra--) {
                    record.set("x" + text(random), value(random, 4));
                }
                JsonObject json = STRICT.fromJson(line(formatter, record), JsonObject.class);
                String body = preset == JsonPreset.OPEN_TELEMETRY ? "Body" : "message";
                assertThat(json.get(body).getAsString()).isEqualTo(readable(message));
            }
        }
    }

    private static String line(JsonFormatter formatter, LogRecord record) throws CharacterCodingException {
        TextBuffer out = new TextBuffer();
        formatter.formatTo(record, out);
        String line = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(out.toByteArray()))
                .toString();
        assertThat(line.lines()).as("one line").hasSize(1);
        return line;
    }

    /** What JSON can say of a text: halves of pairs become the replacement character. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .forEach(c -> readable.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return readable.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/{}[],:\u007f\u0085\u2028".charAt(random.nextInt(12)));
                case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 3 -> text.append((char) random.nextInt(0x10000));
                case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static Throwable thrown(Random random) {
        return random.nextInt(3) > 0 ? null : new IllegalStateException(text(random));
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> Float.intBitsToFloat(random.nextInt());
            case 4 -> random.nextBoolean();
            case 5 -> text(random);
            case 6 -> java.util.Optional.of(text(random));
            case 7 -> list(random, depth - 1);
            default -> map(random, depth - 1);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static Map<Object, Object> map(Random random, int depth) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Object key = random.nextBoolean() ? text(random) : (Object) random.nextInt(3);
            map.put(key, value(random, depth));
        }
        return map;
    }
}
