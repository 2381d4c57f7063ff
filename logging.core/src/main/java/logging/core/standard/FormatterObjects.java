// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.FormatterOptions;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.formatters.EscapingFormatter;
import logging.api.formatters.JsonFormatter;
import logging.api.formatters.JsonOptions;
import logging.api.formatters.JsonPreset;

/**
 * The formatters beyond Python's by name: {@code logging.EscapingFormatter}, which takes the keys of the standard one, and
 * {@code logging.JsonFormatter} with {@code preset}, {@code fields}, {@code extra}, {@code caller}, {@code constants} and
 * {@code datefmt}. Thread-safe.
 */
public final class FormatterObjects implements ObjectFactory {

    private static final String ESCAPING = "logging.EscapingFormatter";
    private static final String JSON = "logging.JsonFormatter";
    private static final List<String> NAMES = List.of(ESCAPING, JSON, "EscapingFormatter", "JsonFormatter");

    /** The factory; it has no state. */
    public FormatterObjects() {}

    @Override
    public boolean offers(String name) {
        return NAMES.contains(name);
    }

    @Override
    public Object create(String name, Options options) {
        return JSON.endsWith(name) ? json(options) : FormatterOptions.make(options, FormatterObjects::escaping);
    }

    private static EscapingFormatter escaping(FormatterOptions options) {
        return new EscapingFormatter(
                options.fmt(), options.datefmt(), options.style(), options.validate(), options.defaults());
    }

    private static JsonFormatter json(Options options) {
        Map<String, String> fields = fields(options);
        JsonOptions read = new JsonOptions(
                preset(options),
                fields,
                options.flag("extra", true),
                options.flag("caller", false),
                constants(options),
                options.text("datefmt", null));
        return options.failed() ? null : new JsonFormatter(read);
    }

    /** Without a preset the fields stand alone; without fields, too, the plain preset is meant. */
    private static JsonPreset preset(Options options) {
        JsonPreset usual = options.has("fields") ? null : JsonPreset.PLAIN;
        String expected = "one of "
                + String.join(
                        ", ",
                        Arrays.stream(JsonPreset.values()).map(JsonPreset::key).toList());
        return options.read(
                "preset",
                usual,
                expected,
                value -> Arrays.stream(JsonPreset.values())
                        .filter(preset -> preset.key().equals(value))
                        .findFirst()
                        .orElse(null));
    }

    /** Attributes under their own names, or a mapping from names in JSON to attributes. */
    private static Map<String, String> fields(Options options) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (options.raw("fields") instanceof Map<?, ?> mapping) {
            mapping.forEach((name, attribute) -> {
                if (attribute instanceof String text) {
                    fields.put(String.valueOf(name), text);
                } else {
                    options.error("fields", "expected the name of an attribute for '" + name + "', was " + attribute);
                }
            });
        } else {
            options.texts("fields").forEach(attribute -> fields.put(attribute, attribute));
        }
        return fields;
    }

    private static Map<String, Object> constants(Options options) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Map<?, ?> given = options.object("constants", Map.class);
        if (given != null) {
            given.forEach((name, value) -> constants.put(String.valueOf(name), value));
        }
        return constants;
    }
}
