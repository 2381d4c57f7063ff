// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import logging.api.text.PythonText;

/** Writes fields as a form, byte for byte as Python's {@code urllib.parse.urlencode}. */
public final class Form {

    private Form() {}

    /** The form of fields in their order; half a surrogate pair, on which Python fails, becomes a question mark. */
    public static String encode(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> quote(field.getKey()) + "=" + quote(text(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    /** None, True and False are spelt Python's way, since a program in Python may read them. */
    private static String text(Object value) {
        return value == null || value instanceof Boolean ? PythonText.repr(value) : PythonText.str(value);
    }

    private static String quote(String text) {
        // the encoder of newer JDKs passes over half a surrogate pair at the end of a text
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return URLEncoder.encode(whole, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
