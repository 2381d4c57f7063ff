// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message of nothing but {@code %s}, {@code %d} and {@code %%}, split at its directives. Immutable, thread-safe. */
final class SplitMessage {

    /** What stands in front of each directive, and at the end. */
    private final FixedText[] literals;
    /** For each directive, whether it is {@code %d}. */
    private final boolean[] decimal;

    private SplitMessage(List<FixedText> literals, List<Boolean> decimal) {
        this.literals = literals.toArray(FixedText[]::new);
        this.decimal = new boolean[decimal.size()];
        for (int i = 0; i < this.decimal.length; i++) {
            this.decimal[i] = decimal.get(i);
        }
    }

    /** Splits a message; null if it has another directive, or half a character that an argument might complete. */
    static SplitMessage of(String text) {
        List<FixedText> literals = new ArrayList<>();
        List<Boolean> decimal = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                return null;
            }
            if (c != '%') {
                literal.append(c);
                continue;
            }
            char conversion = ++at < text.length() ? text.charAt(at) : '\0';
            switch (conversion) {
                case '%' -> literal.append('%');
                case 's', 'd' -> {
                    literals.add(FixedText.of(literal.toString()));
                    literal.setLength(0);
                    decimal.add(conversion == 'd');
                }
                default -> {
                    return null;
                }
            }
        }
        literals.add(FixedText.of(literal.toString()));
        return new SplitMessage(literals, decimal);
    }

    /** Whether the arguments are as many as the directives and of the plain kind; the others need more than this. */
    boolean fits(Object[] args) {
        int count = decimal.length;
        if (args.length != count || count == 1 && args[0] instanceof Map) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (decimal[i] && !(args[i] instanceof Integer || args[i] instanceof Long)) {
                return false;
            }
        }
        return true;
    }

    /** Appends the message with arguments that fit. If that fails, {@code out} is as it was. */
    void append(Object[] args, TextBuffer out) {
        int start = out.length();
        boolean complete = false;
        try {
            for (int i = 0; i < args.length; i++) {
                out.append(literals[i]);
                JavaText.append(args[i], out);
            }
            out.append(literals[args.length]);
            complete = true;
        } finally {
            if (!complete) {
                out.setLength(start);
            }
        }
    }
}
