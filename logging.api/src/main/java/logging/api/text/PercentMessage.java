// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Map;

/**
 * Python's {@code msg % args} for log messages.
 *
 * <p>Without arguments the message is printed as it is, percent signs included. A single argument that is a
 * non-empty {@link Map} supplies named directives, {@code %(name)s}. Otherwise the arguments are used up in order
 * and must fit exactly.
 *
 * <p>{@code %s} prints a value as Java does; all other conversions follow Python. A value whose
 * {@code toString()} throws is replaced by a {@linkplain Foreign marker}. Stateless, hence thread-safe.
 */
public final class PercentMessage {

    private static final String NOT_ALL_CONVERTED = "not all arguments converted during string formatting";

    private PercentMessage() {}

    /**
     * Merges a message with its arguments.
     *
     * @param msg the message
     * @param args the arguments; null counts as none
     * @return the merged text
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public static String merge(String msg, Object... args) {
        if (args == null || args.length == 0) {
            return msg;
        }
        TextBuffer out = new TextBuffer(msg.length() + 16 * args.length);
        merge(msg, args, out);
        return out.toString();
    }

    /**
     * Merges a message with its arguments. If this throws, {@code out} has the length that it had before.
     *
     * @param msg the message
     * @param args the arguments; null counts as none
     * @param out takes the merged text
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public static void merge(String msg, Object[] args, TextBuffer out) {
        if (args == null || args.length == 0) {
            out.append(msg);
            return;
        }
        int start = out.length();
        boolean complete = false;
        try {
            if (args.length == 1 && args[0] instanceof Map<?, ?> map && !map.isEmpty()) {
                mergeAny(msg, 0, PercentArguments.of(map), out);
            } else {
                mergeInOrder(msg, args, out);
            }
            complete = true;
        } finally {
            if (!complete) {
                out.setLength(start);
            }
        }
    }

    /** The common case, {@code %s}, {@code %d} and {@code %%}, without any object of its own; hands over at the rest. */
    private static void mergeInOrder(String msg, Object[] args, TextBuffer out) {
        int next = 0;
        int from = 0;
        for (int at = msg.indexOf('%'); at >= 0; at = msg.indexOf('%', from)) {
            char conversion = at + 1 < msg.length() ? msg.charAt(at + 1) : '\0';
            if (conversion == 's' && next < args.length) {
                out.append(msg, from, at);
                JavaText.append(args[next++], out);
            } else if (conversion == 'd' && next < args.length && isPlainInteger(args[next])) {
                out.append(msg, from, at);
                out.append(((Number) args[next++]).longValue());
            } else if (conversion == '%') {
                out.append(msg, from, at + 1);
            } else {
                mergeAny(msg, from, PercentArguments.of(args, next), out);
                return;
            }
            from = at + 2;
        }
        if (next < args.length) {
            throw new FormatMismatchException(NOT_ALL_CONVERTED);
        }
        out.append(msg, from, msg.length());
    }

    private static boolean isPlainInteger(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static void mergeAny(String msg, int start, PercentArguments args, TextBuffer out) {
        int from = start;
        for (int at = msg.indexOf('%', from); at >= 0; at = msg.indexOf('%', from)) {
            out.append(msg, from, at);
            if (msg.startsWith("%%", at)) {
                out.append('%');
                from = at + 2;
            } else {
                PercentDirective directive = PercentDirective.parse(msg, at + 1);
                append(directive, args, out);
                from = directive.end();
            }
        }
        if (args.leftOver()) {
            throw new FormatMismatchException(NOT_ALL_CONVERTED);
        }
        out.append(msg, from, msg.length());
    }

    /** Prints one directive; the order of the steps decides which of several problems is told. */
    private static void append(PercentDirective directive, PercentArguments args, TextBuffer out) {
        if (directive.named()) {
            args.select(directive);
        }
        PercentSpec spec = directive.spec();
        if (directive.widthStar()) {
            spec = spec.withWidth(args.nextWidth());
        }
        if (directive.precisionStar()) {
            spec = spec.withPrecision(args.nextPrecision());
        }
        if (directive.problem() != null) {
            throw new FormatMismatchException(directive.problem());
        }
        Object value = args.next();
        spec.checkSize();
        spec.append(value, out);
    }
}
