// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.LogRecord;
import logging.handlers.net.json.JsonReader;
import logging.handlers.net.json.JsonWriter;
import logging.handlers.net.json.Wtf8;
import logging.handlers.net.pickle.Pickler;
import logging.handlers.net.pickle.TypedValues;
import logging.handlers.net.pickle.Unpickler;
import logging.handlers.net.syslog.Packets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Whatever stands in a record, the output of each structured encoder reads back to the same record; RFC 5424 by a parser of
 * this test's own, JSON by Gson as well. Rules 1 and 4 of the hardening list: nothing is evaluated, everything is escaped.
 */
class EncoderFuzzTest {

    private static final long NANOS = Long.getLong("fuzz.seconds", 1) * 1_000_000_000L;

    private static final String[] PIECES = {
        "a",
        "\u00e4",
        "\u2713",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\r\n",
        "\n",
        "\u0000",
        "\u001b[31m",
        "\u0085",
        "\u2028",
        "\u202e",
        "\"",
        "\\",
        "]",
        "[",
        "=",
        " ",
        "<0>1 ",
        "${jndi:ldap://x}",
        "${env:HOME}",
        "%s%n",
        "{}",
        "{\"a\":",
        "\u007f",
        "\ufeff",
        "\uffff"
    };

    /** VERSION to MSGID of RFC 5424, then structured data and the text. */
    private static final Pattern RFC5424 = Pattern.compile(
            "<(\\d{1,3})>1 \\d{4}-\\d\\d-\\d\\dT\\S+ ([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) ([!-~]{1,32}) "
                    + "(-|(?:\\[(?:[^\\]\\\\]|\\\\.)*\\])+)(?: (.*))?",
            Pattern.DOTALL);

    private static final Pattern PARAMETER =
            Pattern.compile(" ([!-~&&[^=\\]\"]]{1,32})=\"((?:[^\"\\\\\\]]|\\\\[\"\\\\\\]])*)\"", Pattern.DOTALL);

    private Random random;

    @BeforeEach
    void seed(TestInfo test) {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("EncoderFuzzTest " + test.getDisplayName() + ", fuzz.seed=" + seed);
        random = new Random(seed);
    }

    @Test
    void jsonReadsBackToTheSameAttributes() throws Exception {
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            Map<String, Object> attributes = attributes();
            byte[] json = JsonWriter.write(attributes);
            String text = strict(json);
            assertThat(text.chars()).as("no control character").allMatch(c -> c >= ' ' && c != 0x7F);
            Object read = JsonReader.read(Wtf8.decode(json));
            assertThat(TypedValues.show(read)).isEqualTo(TypedValues.show(plain(attributes)));
            JsonObject byGson = JsonParser.parseString(text).getAsJsonObject();
            assertThat(byGson.keySet()).isEqualTo(attributes.keySet());
            for (Map.Entry<String, JsonElement> entry : byGson.entrySet()) {
                if (attributes.get(entry.getKey()) instanceof String value) {
                    assertThat(entry.getValue().getAsString()).isEqualTo(value);
                }
            }
        }
    }

    @Test
    void picklesReadBackToTheSameAttributes() throws Exception {
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            Map<String, Object> attributes = attributes();
            assertThat(TypedValues.show(Unpickler.load(Pickler.dump(attributes))))
                    .isEqualTo(TypedValues.show(attributes));
        }
    }

    @Test
    void rfc5424ReadsBackToTheSameFields() throws Exception {
        SysLogHandler handler = new SysLogHandler("localhost", 514, 1, SocketType.STREAM);
        handler.setFraming(SyslogFraming.NONE);
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            Map<String, Object> extra = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                extra.put("x" + i + text(), random.nextBoolean() ? text() : value(0));
            }
            String message = text();
            Map<String, Object> all = new LinkedHashMap<>(extra);
            all.putAll(Map.of("levelname", "ERROR", "levelno", 40, "msg", message));
            LogRecord record = Records.with(all);
            handler.setLayout(new SyslogLayout(
                    SyslogFormat.RFC5424,
                    text(),
                    text(),
                    text(),
                    "%(message)s",
                    Map.of(text(), Map.of(text(), text())),
                    "extra@32473",
                    true,
                    0,
                    false));
            handler.setAppendNul(false);
            byte[] packet = handler.encode(record).get(0).bytes();
            Matcher fields = RFC5424.matcher(strict(packet));
            assertThat(fields.matches()).as(strict(packet)).isTrue();
            assertThat(fields.group(1)).isEqualTo("11");
            String said = fields.group(7) == null ? "" : fields.group(7);
            boolean marked = said.startsWith("\ufeff") && !message.chars().allMatch(c -> c < 128);
            assertThat(marked ? said.substring(1) : said).isEqualTo(whole(message));
            List<String> values = new ArrayList<>();
            String data = fields.group(6);
            int start = data.indexOf("[extra@32473");
            if (start >= 0) {
                Matcher parameter = PARAMETER.matcher(data).region(start + "[extra@32473".length(), data.length() - 1);
                while (parameter.lookingAt()) {
                    values.add(parameter.group(2).replaceAll("\\\\([\"\\\\\\]])", "$1"));
                    parameter.region(parameter.end(), data.length() - 1);
                }
                assertThat(parameter.regionStart()).as(data).isEqualTo(data.length() - 1);
            }
            assertThat(values)
                    .isEqualTo(record.extras().values().stream()
                            .map(value -> whole(String.valueOf(value)))
                            .toList());
        }
    }

    @Test
    void aStreamOfPacketsFallsApartIntoTheSamePackets() {
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            byte[] body = text().getBytes(StandardCharsets.UTF_8);
            byte[] head = "<11>".getBytes(StandardCharsets.US_ASCII);
            byte[] line = new Packets(0, false, Packets.Wrap.LINE)
                    .of(head, body, new byte[0])
                    .get(0);
            for (int i = 0; i < line.length - 1; i++) {
                assertThat(line[i]).isNotIn((byte) '\n', (byte) '\r');
            }
            byte[] counted = new Packets(0, false, Packets.Wrap.LENGTH)
                    .of(head, body, new byte[0])
                    .get(0);
            String prefix = head.length + body.length + " ";
            assertThat(new String(counted, 0, prefix.length(), StandardCharsets.US_ASCII))
                    .isEqualTo(prefix);
            assertThat(Arrays.copyOfRange(counted, prefix.length() + head.length, counted.length))
                    .isEqualTo(body);
        }
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            attributes.put(text() + i, value(0));
        }
        return attributes;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> text();
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 ->
                new Double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0}[random.nextInt(4)];
            case 4 -> random.nextBoolean();
            case 5 -> null;
            case 6 -> Arrays.asList(value(depth + 1), value(depth + 1));
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put(text(), value(depth + 1));
                yield map;
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** What JSON makes of values: numbers that it does not know are texts. */
    private static Object plain(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.toString();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(EncoderFuzzTest::plain).collect(ArrayList::new, List::add, List::addAll);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, plain(item)));
            return copy;
        }
        return value;
    }

    /** A text as UTF-8 can say it: half a surrogate pair is a question mark. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String strict(byte[] utf8) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        return text.toString();
    }
}
