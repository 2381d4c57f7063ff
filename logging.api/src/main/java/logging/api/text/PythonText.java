// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/**
 * The text that Python's {@code str}, {@code repr} and {@code ascii} give the counterparts of Java values.
 *
 * <table>
 * <caption>Counterparts</caption>
 * <tr><th>Java</th><th>Python</th></tr>
 * <tr><td>{@link CharSequence}, {@link Character}</td><td>str</td></tr>
 * <tr><td>{@link Boolean}, null</td><td>bool, None</td></tr>
 * <tr><td>whole numbers of any size, atomic ones too</td><td>int</td></tr>
 * <tr><td>{@link Double}, {@link Float}</td><td>float, as its shortest text</td></tr>
 * <tr><td>{@code Object[]}</td><td>tuple</td></tr>
 * <tr><td>{@code byte[]}</td><td>bytes</td></tr>
 * <tr><td>{@link java.util.Map}, {@link java.util.Set}</td><td>dict, set</td></tr>
 * <tr><td>other collections and arrays</td><td>list</td></tr>
 * <tr><td>anything else</td><td>its {@code toString()}, for {@code repr} too</td></tr>
 * </table>
 *
 * <p>A container that contains itself ends as in Python, with {@code [...]}. A value whose {@code toString()}
 * throws is replaced by a {@linkplain Foreign marker}. Stateless, hence thread-safe.
 */
public final class PythonText {

    private PythonText() {}

    /**
     * Returns the text of a value: {@code null}, {@code true} and {@code false} as Java writes them, else what
     * Python's {@code str} gives.
     *
     * @param value the value, may be null
     * @return the text
     */
    public static String str(Object value) {
        TextBuffer out = new TextBuffer(64);
        appendStr(value, out);
        return out.toString();
    }

    /**
     * Returns what Python's {@code repr} gives: quoted text, {@code None}, {@code True}.
     *
     * @param value the value, may be null
     * @return the text
     */
    public static String repr(Object value) {
        TextBuffer out = new TextBuffer(64);
        appendRepr(value, out);
        return out.toString();
    }

    /**
     * Returns what Python's {@code ascii} gives: {@code repr} with everything beyond ASCII escaped.
     *
     * @param value the value, may be null
     * @return the text
     */
    public static String ascii(Object value) {
        TextBuffer out = new TextBuffer(64);
        appendAscii(value, out);
        return out.toString();
    }

    /**
     * Returns what Python takes a value for where it asks whether something is true: null, false, zero and whatever is
     * empty are not.
     *
     * @param value the value, may be null
     * @return Python's {@code bool}
     */
    public static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        return value != null && (!value.getClass().isArray() || Array.getLength(value) > 0);
    }

    /**
     * Appends the same text as {@link #str}.
     *
     * @param value the value, may be null
     * @param out takes the text
     */
    public static void appendStr(Object value, TextBuffer out) {
        if (value instanceof String text) {
            out.append(text);
        } else if (value instanceof Integer || value instanceof Long) {
            out.append(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            FloatText.appendShortest((Number) value, out);
        } else if (PythonType.isContainer(value)) {
            appendRepr(value, out);
        } else {
            out.append(Foreign.text(value, out));
        }
    }

    /**
     * Appends the same text as {@link #repr}.
     *
     * @param value the value, may be null
     * @param out takes the text
     */
    public static void appendRepr(Object value, TextBuffer out) {
        if (PythonType.isContainer(value)) {
            appendContainer(value, out);
        } else {
            appendScalarRepr(value, out);
        }
    }

    /** A container's own code may fail as well, for instance because another thread changes it meanwhile. */
    private static void appendContainer(Object value, TextBuffer out) {
        int start = out.length();
        try {
            new ContainerRepr(out).append(value);
        } catch (Throwable fault) {
            out.setLength(start);
            out.setFault(fault);
            out.append(Foreign.marker(value, fault));
        }
    }

    /** Appends the quoted form of a value that is no container. */
    static void appendScalarRepr(Object value, TextBuffer out) {
        if (value == null) {
            out.append("None");
        } else if (value instanceof Boolean truth) {
            out.append(truth ? "True" : "False");
        } else if (PythonType.isText(value)) {
            Quoting.append(value instanceof String text ? text : Foreign.text(value, out), out);
        } else if (value instanceof BigInteger || !(value instanceof Number)) {
            out.append(Foreign.text(value, out));
        } else {
            appendStr(value, out);
        }
    }

    /**
     * Appends the same text as {@link #ascii}.
     *
     * @param value the value, may be null
     * @param out takes the text
     */
    public static void appendAscii(Object value, TextBuffer out) {
        int start = out.length();
        appendRepr(value, out);
        if (!out.isAscii(start)) {
            String text = out.textFrom(start);
            out.setLength(start);
            Quoting.appendEscaped(text, out);
        }
    }
}
