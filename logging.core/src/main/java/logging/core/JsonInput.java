// SPDX-License-Identifier: Apache-2.0
package logging.core;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;

/**
 * One JSON text, read into maps and lists of the JDK, so that whoever keeps them does not keep Gson. A name that an object
 * has twice is a problem: whichever of the two was meant, the other is missing. Confined to one thread.
 */
final class JsonInput {

    private final JsonReader in;
    private final List<Problem> problems = new ArrayList<>();

    private JsonInput(JsonReader in) {
        this.in = in;
    }

    /** Reads a text that is an object and nothing else. */
    static Map<String, Object> object(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            return new JsonInput(reader).document();
        } catch (IOException | JsonParseException | NumberFormatException error) {
            throw new ConfigurationException(List.of(Problem.error("", "not JSON: " + reason(error))), error);
        }
    }

    /** Gson's advice is for programmers. */
    private static String reason(Exception error) {
        String line = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return line.replaceFirst("^Use JsonReader\\S* to accept malformed JSON", "unexpected character");
    }

    private Map<String, Object> document() throws IOException {
        JsonToken first = in.peek();
        if (first != JsonToken.BEGIN_OBJECT) {
            String was = "expected a JSON object, was " + value();
            throw new ConfigurationException(List.of(Problem.error("", was)));
        }
        Map<String, Object> object = object();
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException("there is more behind the object");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return object;
    }

    private Object value() throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> in.nextString();
            case NUMBER -> ToNumberPolicy.LONG_OR_DOUBLE.readNumber(in);
            case BOOLEAN -> in.nextBoolean();
            case NULL -> {
                in.nextNull();
                yield null;
            }
            default -> throw new MalformedJsonException("expected a value at " + in.getPath());
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            Object value = value();
            if (object.containsKey(name)) {
                // "$." and the names on the way here
                problems.add(Problem.error(in.getPath().substring(2), "is given twice"));
            }
            object.put(name, value);
        }
        in.endObject();
        return object;
    }

    private List<Object> array() throws IOException {
        List<Object> array = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            array.add(value());
        }
        in.endArray();
        return array;
    }
}
