// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link JsonFormatter} writes. Immutable, thread-safe.
 *
 * <p>Fields name attributes of a record as templates do ({@code name}, {@code funcName}, {@code user}, …); beside them
 * there are {@code timestamp} (ISO 8601, UTC), {@code timestamp_nanos}, {@code severity_number} (OpenTelemetry's),
 * {@code exc_type}, {@code exc_message} and {@code exc_text}. A field that a record does not have is left out.
 *
 * @param preset the fields to begin with; null for none of them; {@link JsonPreset#PLAIN} by default
 * @param fields more fields at the top, by their name in JSON; the values are attributes; empty by default
 * @param extra whether extra attributes are written; true by default
 * @param caller whether the place of the call is written, which costs a walk of the stack; false by default
 * @param constants what every record says, such as the name of the service; empty by default
 * @param datefmt a strftime pattern for {@code timestamp}; null, as by default, for ISO 8601
 */
public record JsonOptions(
        JsonPreset preset,
        Map<String, String> fields,
        boolean extra,
        boolean caller,
        Map<String, Object> constants,
        String datefmt) {

    /** The defaults. */
    public static final JsonOptions DEFAULT = of(JsonPreset.PLAIN);

    /**
     * Copies the maps, in order.
     *
     * @param preset as the record says
     * @param fields as the record says
     * @param extra as the record says
     * @param caller as the record says
     * @param constants as the record says
     * @param datefmt as the record says
     */
    public JsonOptions {
        fields = new LinkedHashMap<>(fields);
        constants = new LinkedHashMap<>(constants);
        fields.forEach((name, attribute) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(attribute, "attribute");
        });
    }

    /**
     * The defaults with a preset.
     *
     * @param preset null for none
     * @return options
     */
    public static JsonOptions of(JsonPreset preset) {
        return new JsonOptions(preset, Map.of(), true, false, Map.of(), null);
    }

    /**
     * These options with other fields.
     *
     * @param other by their name in JSON
     * @return new options
     */
    public JsonOptions withFields(Map<String, String> other) {
        return new JsonOptions(preset, other, extra, caller, constants, datefmt);
    }

    /**
     * These options with or without extra attributes.
     *
     * @param wanted whether they are written
     * @return new options
     */
    public JsonOptions withExtra(boolean wanted) {
        return new JsonOptions(preset, fields, wanted, caller, constants, datefmt);
    }

    /**
     * These options with or without the place of the call.
     *
     * @param wanted whether it is written
     * @return new options
     */
    public JsonOptions withCaller(boolean wanted) {
        return new JsonOptions(preset, fields, extra, wanted, constants, datefmt);
    }

    /**
     * These options with other constants.
     *
     * @param other what every record says
     * @return new options
     */
    public JsonOptions withConstants(Map<String, ?> other) {
        return new JsonOptions(preset, fields, extra, caller, new LinkedHashMap<>(other), datefmt);
    }

    /**
     * These options with another format of {@code timestamp}.
     *
     * @param pattern a strftime pattern, null for ISO 8601
     * @return new options
     */
    public JsonOptions withDatefmt(String pattern) {
        return new JsonOptions(preset, fields, extra, caller, constants, pattern);
    }
}
