// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a scenario's first configuration and has no tag: values that CPython takes although they fail later,
 * and what works here only.
 */
final class Oddities {

    private static final int MOST_RECORDS = 1 << 24;

    private static final Set<String> ERRORS = Set.of(
            "strict",
            "ignore",
            "replace",
            "backslashreplace",
            "xmlcharrefreplace",
            "namereplace",
            "surrogateescape",
            "surrogatepass");

    private final Set<String> tags = new HashSet<>();

    private Oddities() {}

    static Set<String> of(Scenario scenario) {
        Oddities oddities = new Oddities();
        if (scenario.body().get("config") instanceof JsonObject config) {
            each(config, "handlers").forEach((name, handler) -> oddities.worksHere(handler));
            if (scenario.isAccepted()) {
                each(config, "formatters").forEach((name, formatter) -> oddities.formatter(formatter));
                each(config, "filters").forEach((name, filter) -> oddities.filter(filter));
                each(config, "handlers").forEach((name, handler) -> oddities.handler(handler));
            }
        }
        return oddities.tags;
    }

    private static Map<String, JsonObject> each(JsonObject config, String key) {
        Map<String, JsonObject> sections = new java.util.LinkedHashMap<>();
        if (config.get(key) instanceof JsonObject all) {
            all.entrySet().forEach(entry -> {
                if (entry.getValue() instanceof JsonObject section) {
                    sections.put(entry.getKey(), section);
                }
            });
        }
        return sections;
    }

    private void wrong(boolean is) {
        if (is) {
            tags.add(Rule.WRONG_VALUE_TAG);
        }
    }

    private void worksHere(JsonObject handler) {
        boolean binary = handler.has("filename") && text(handler.get("mode")).contains("b");
        String type = text(handler.get("class"));
        if (binary || type.endsWith("Handler") && type.indexOf('.') < 0) {
            tags.add(Rule.WORKS_HERE_TAG);
        }
    }

    private void formatter(JsonObject formatter) {
        wrong(given(formatter, "datefmt") && !isText(formatter.get("datefmt")));
        wrong(given(formatter, "defaults") && isNoMapping(formatter.get("defaults")));
    }

    private void filter(JsonObject filter) {
        wrong(!filter.has("()") && filter.has("name") && !isText(filter.get("name")));
    }

    private void handler(JsonObject handler) {
        wrong(given(handler, "stream") && !text(handler.get("stream")).matches("(?s)(ext|cfg)://.*"));
        wrong(handler.has("capacity") && !isWhole(handler.get("capacity"), -MOST_RECORDS, MOST_RECORDS));
        wrong(handler.has("backupCount") && !isWhole(handler.get("backupCount"), Integer.MIN_VALUE, Integer.MAX_VALUE));
        wrong(handler.has("interval") && !isWhole(handler.get("interval"), 1, Integer.MAX_VALUE));
        wrong(given(handler, "atTime"));
        if (handler.has("filename")) {
            wrong(given(handler, "errors") && !ERRORS.contains(text(handler.get("errors"))));
            wrong(given(handler, "mode") && !text(handler.get("mode")).matches("[awx][bt+]*"));
            wrong(given(handler, "encoding") && !isCharset(text(handler.get("encoding"))));
            wrong(text(handler.get("filename")).isEmpty());
        }
    }

    private static boolean given(JsonObject section, String key) {
        return section.has(key) && !section.get(key).isJsonNull();
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static String text(JsonElement value) {
        return value != null && isText(value) ? value.getAsString() : "";
    }

    private static boolean isNoMapping(JsonElement value) {
        return !(value instanceof JsonObject mapping)
                || mapping.has("$t")
                || mapping.has("$f")
                || mapping.has("$i")
                || mapping.has("$b");
    }

    private static boolean isWhole(JsonElement value, long least, long most) {
        if (!(value instanceof JsonPrimitive primitive) || primitive.isString()) {
            return false;
        }
        BigDecimal number = primitive.isBoolean()
                ? BigDecimal.valueOf(primitive.getAsBoolean() ? 1 : 0)
                : primitive.getAsBigDecimal();
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name.replace('_', '-'));
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
