// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import logging.api.text.TextBuffer;

/**
 * Writes values as JSON that every reader takes: control characters and half surrogate pairs are escaped, numbers that
 * JSON does not know are written as the texts {@code NaN}, {@code Infinity} and {@code -Infinity}. The values must not
 * contain themselves.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    /** The JSON text of a value in UTF-8. */
    public static byte[] write(Object value) {
        TextBuffer out = new TextBuffer(512);
        append(value, out);
        return out.toByteArray();
    }

    /** Appends the JSON text of a value. */
    public static void append(Object value, TextBuffer out) {
        if (value == null || value instanceof Boolean) {
            out.append(String.valueOf(value));
        } else if (value instanceof Number number) {
            number(number, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof Collection<?> items) {
            array(items, out);
        } else if (value instanceof Object[] items) {
            array(Arrays.asList(items), out);
        } else {
            string(value.toString(), out);
        }
    }

    private static void number(Number number, TextBuffer out) {
        boolean finite =
                !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
        boolean known = number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte
                || number instanceof Double
                || number instanceof Float
                || number.getClass() == BigInteger.class
                || number.getClass() == BigDecimal.class;
        if (finite && known) {
            out.append(number.toString());
        } else {
            string(number.toString(), out);
        }
    }

    private static void object(Map<?, ?> map, TextBuffer out) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()), out);
            out.append(": ");
            append(entry.getValue(), out);
            separator = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void array(Collection<?> items, TextBuffer out) {
        out.append('[');
        Iterator<?> rest = items.iterator();
        while (rest.hasNext()) {
            append(rest.next(), out);
            out.append(rest.hasNext() ? ", " : "");
        }
        out.append(']');
    }

    private static void string(String text, TextBuffer out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c < ' ' || c == '"' || c == '\\' || c == 0x7F || Character.isSurrogate(c) || isLineEnd(c)) {
                out.append(text, plain, i);
                escape(c, out);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    /** Line ends that JSON allows and JavaScript and log viewers do not. */
    private static boolean isLineEnd(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static void escape(char c, TextBuffer out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
