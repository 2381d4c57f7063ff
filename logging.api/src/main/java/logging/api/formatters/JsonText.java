// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import logging.api.text.Foreign;
import logging.api.text.TextBuffer;

/**
 * Writes JSON values to a buffer; whatever the values, the result is valid JSON on one line, in UTF-8.
 *
 * <p>Numbers that JSON does not know (NaN, infinity) become texts, halves of surrogate pairs the replacement character.
 * Objects that JSON does not know become their text; one whose text cannot be had, a marker. Containers end at a depth
 * and at a number of values, so that one that holds itself ends, too. Confined to one thread.
 */
final class JsonText {

    private static final int DEPTH = 8;
    private static final int VALUES = 10_000;
    private static final String HEX = "0123456789abcdef";

    private final TextBuffer out;
    /** How many values may still be written. */
    private int left = VALUES;

    JsonText(TextBuffer out) {
        this.out = out;
    }

    // ---- texts

    void string(String text) {
        out.append('"');
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && !isOdd(text, i, c)) {
                continue;
            }
            out.append(text, start, i);
            escape(c);
            start = i + 1;
        }
        out.append(text, start, length).append('"');
    }

    /** A lone surrogate, or one of the line separators that JavaScript would take for the end of a line. */
    private static boolean isOdd(String text, int at, char c) {
        return c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) && Escapes.isLoneSurrogate(text, at);
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                char shown = Character.isSurrogate(c) ? '\uFFFD' : c;
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(shown >> shift & 0xF));
                }
            }
        }
    }

    void name(String name, boolean first) {
        if (!first) {
            out.append(',');
        }
        string(name);
        out.append(':');
    }

    void open() {
        out.append('{');
    }

    void close() {
        out.append('}');
    }

    void number(long value) {
        out.append(value);
    }

    // ---- values

    /** Any value; a hostile one leaves nothing half-written. */
    void value(Object value) {
        value(value, DEPTH);
    }

    private void value(Object value, int depth) {
        if (value instanceof String text) {
            left--;
            string(text);
            return;
        }
        guarded(value, () -> write(value, depth));
    }

    /** The text of a value, whatever it is. */
    void text(Object value) {
        guarded(value, () -> string(Foreign.ask(value)));
    }

    private void guarded(Object value, Runnable writing) {
        int start = out.length();
        try {
            writing.run();
        } catch (Throwable hostile) {
            out.setLength(start);
            string(Foreign.marker(value, hostile));
        }
    }

    private void write(Object value, int depth) {
        left--;
        if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean) {
            out.append(value.toString());
        } else if (value instanceof Number number) {
            number(number);
        } else if (isContainer(value) && depth > 0 && left > 0) {
            container(value, depth - 1);
        } else if (isContainer(value)) {
            string("...");
        } else {
            string(Foreign.ask(value));
        }
    }

    private void number(Number number) {
        boolean whole = number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte
                || number.getClass() == BigInteger.class
                || number.getClass() == BigDecimal.class;
        boolean finite = (number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue());
        if (whole || finite) {
            out.append(number.toString());
        } else {
            string(String.valueOf(number.toString()));
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map
                || value instanceof Iterable && !(value instanceof java.nio.file.Path)
                || value.getClass().isArray();
    }

    private void container(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Iterable<?> items) {
            list(items, depth);
        } else {
            array(value, depth);
        }
    }

    private void object(Map<?, ?> map, int depth) {
        out.append('{');
        Set<String> used = new HashSet<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (left <= 0 || !used.add(key)) {
                continue;
            }
            name(key, used.size() == 1);
            value(entry.getValue(), depth);
        }
        out.append('}');
    }

    private void list(Iterable<?> items, int depth) {
        out.append('[');
        boolean first = true;
        for (Object item : items) {
            if (left <= 0) {
                break;
            }
            separate(first);
            value(item, depth);
            first = false;
        }
        out.append(']');
    }

    private void array(Object array, int depth) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array) && left > 0; i++) {
            separate(i == 0);
            value(Array.get(array, i), depth);
        }
        out.append(']');
    }

    private void separate(boolean first) {
        if (!first) {
            out.append(',');
        }
    }
}
