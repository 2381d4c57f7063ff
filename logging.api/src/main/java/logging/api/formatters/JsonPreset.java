// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

/** The names and the nesting that a {@link JsonFormatter} begins with. */
public enum JsonPreset {
    /** {@code timestamp}, {@code level}, {@code logger}, {@code message}, then thread, exception and extra attributes. */
    PLAIN("plain"),
    /** Elastic Common Schema; extra attributes are texts under {@code labels}. */
    ECS("ecs"),
    /** The OpenTelemetry log data model; extra attributes are among {@code Attributes}, constants make the {@code Resource}. */
    OPEN_TELEMETRY("opentelemetry");

    private final String key;

    JsonPreset(String key) {
        this.key = key;
    }

    /** {@return the spelling in configurations; lower case} */
    public String key() {
        return key;
    }
}
