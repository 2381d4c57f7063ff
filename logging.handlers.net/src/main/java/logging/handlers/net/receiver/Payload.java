// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import logging.handlers.net.json.JsonException;
import logging.handlers.net.json.JsonReader;
import logging.handlers.net.json.Wtf8;
import logging.handlers.net.pickle.PickleException;
import logging.handlers.net.pickle.Unpickler;

/**
 * From the bytes of a frame to the attributes of a record. Every core attribute has the type it must have, or the frame
 * is refused; nothing that the bytes say is looked up, evaluated or loaded.
 */
final class Payload {

    private static final int MAX_ATTRIBUTES = 256;
    private static final int MAX_NAME = 1000;

    private static final Set<String> NUMBERS = Set.of("levelno", "lineno", "created", "msecs", "relativeCreated");
    private static final Set<String> TEXTS = Set.of("name", "levelname", "pathname", "filename", "module", "funcName");

    /** A width or precision that would make a text of any size, or takes it from the arguments. */
    private static final Pattern HUGE = Pattern.compile("%[^a-zA-Z%]*(\\d{5}|\\*)");

    private Payload() {}

    /** The attributes, checked. */
    static Map<String, Object> read(byte[] frame) throws RefusedException {
        Object value = frame.length > 0 && frame[0] == '{' ? json(frame) : pickle(frame);
        if (!(value instanceof Map<?, ?> map) || map.size() > MAX_ATTRIBUTES) {
            throw new RefusedException("it is no dict of at most " + MAX_ATTRIBUTES + " attributes");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new RefusedException("an attribute's name is no text");
            }
            put(attributes, key, entry.getValue());
        }
        check(attributes);
        return attributes;
    }

    private static Object json(byte[] frame) throws RefusedException {
        String text = Wtf8.decode(frame);
        if (text == null) {
            throw new RefusedException("it is not UTF-8");
        }
        try {
            return JsonReader.read(text);
        } catch (JsonException wrong) {
            throw new RefusedException(wrong);
        }
    }

    private static Object pickle(byte[] frame) throws RefusedException {
        try {
            return Unpickler.load(frame);
        } catch (PickleException wrong) {
            throw new RefusedException(wrong);
        }
    }

    private static void put(Map<String, Object> attributes, String key, Object value) throws RefusedException {
        if (NUMBERS.contains(key) && value != null) {
            if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw new RefusedException(key + ": expected a number");
            }
            attributes.put(key, value);
        } else if (TEXTS.contains(key)) {
            if (value != null && !(value instanceof String)) {
                throw new RefusedException(key + ": expected a text");
            }
            attributes.put(key, value == null ? "None" : value);
        } else if (!key.equals("exc_info") && !NUMBERS.contains(key)) {
            attributes.put(key, value);
        }
    }

    private static void check(Map<String, Object> attributes) throws RefusedException {
        if (!(attributes.get("name") instanceof String name) || name.length() > MAX_NAME) {
            throw new RefusedException("name: expected a text of at most " + MAX_NAME + " characters");
        }
        double level = attributes.get("levelno") instanceof Number number ? number.doubleValue() : -1;
        if (!(level >= 0 && level <= Integer.MAX_VALUE)) {
            throw new RefusedException("levelno: expected a level");
        }
        if (attributes.get("args") != null
                && HUGE.matcher(String.valueOf(attributes.get("msg"))).find()) {
            throw new RefusedException("msg: expected no field of such a width");
        }
    }
}
