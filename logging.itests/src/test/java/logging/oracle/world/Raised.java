// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import logging.api.Thrown;

/**
 * An exception without frames that prints as Python's do.
 *
 * <p>With stand-ins it has no cause: the text is Python's whole block then, causes first.
 */
@SuppressWarnings("OverrideThrowableToString") // the name of the class is that of Python's exception
public final class Raised extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String CAUSE = "\n\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\n\nDuring handling of the above exception, another exception occurred:\n\n";

    private final String type;
    private final String text;

    private Raised(String type, String message, String text, Throwable cause) {
        super(message, cause, false, false);
        this.type = type;
        this.text = text;
    }

    /**
     * The exception of a step.
     *
     * @param spec type, message and what came before, or {@code none-current}
     * @param standIns whether the text is Python's
     * @return null where Java has none
     */
    public static Raised of(JsonElement spec, boolean standIns) {
        if (!spec.isJsonObject()) {
            return standIns ? new Raised("NoneType", "None", "NoneType: None", null) : null;
        }
        JsonObject object = spec.getAsJsonObject();
        String type = object.get("type").getAsString();
        String message = object.get("msg").getAsString();
        if (standIns) {
            return new Raised(type, message, python(object), null);
        }
        JsonElement before = object.has("cause") ? object.get("cause") : object.get("context");
        Raised cause = before == null || before.isJsonNull() ? null : of(before, false);
        return new Raised(type, message, line(type, message), cause);
    }

    private static String python(JsonObject spec) {
        String own = line(spec.get("type").getAsString(), spec.get("msg").getAsString());
        if (spec.has("cause") && spec.get("cause").isJsonObject()) {
            return python(spec.getAsJsonObject("cause")) + CAUSE + own;
        }
        return spec.has("context") && spec.get("context").isJsonObject()
                ? python(spec.getAsJsonObject("context")) + CONTEXT + own
                : own;
    }

    private static String line(String type, String message) {
        return message.isEmpty() ? type : type + ": " + message;
    }

    /** The type that a printed exception of this class had in Python. */
    static String type(Thrown thrown) {
        String message = message(thrown);
        String text = thrown.text();
        String head = message.isEmpty() ? text : text.substring(0, text.length() - message.length() - ": ".length());
        return head.substring(head.lastIndexOf('\n') + 1);
    }

    static String message(Thrown thrown) {
        return thrown.message() == null ? "" : thrown.message();
    }

    /** {@return the name of the type in Python} */
    public String type() {
        return type;
    }

    @Override
    public String toString() {
        return text;
    }
}
