// SPDX-License-Identifier: Apache-2.0
package logging.core;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import java.util.List;
import java.util.Map;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;

/** Reads JSON objects into mappings, members in order, whole numbers as {@code Long}. Thread-safe. */
final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .setStrictness(Strictness.STRICT)
            .create();

    private Json() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String text) {
        Object value;
        try {
            value = GSON.fromJson(text, Object.class);
        } catch (JsonParseException error) {
            Throwable detail = error.getCause() == null ? error : error.getCause();
            throw new ConfigurationException(List.of(Problem.error("", "not JSON: " + detail.getMessage())), error);
        }
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new ConfigurationException(List.of(Problem.error("", "expected a JSON object, was " + value)));
    }
}
