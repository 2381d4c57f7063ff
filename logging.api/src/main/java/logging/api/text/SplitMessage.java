// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message of nothing but {@code %s}, {@code %d} and {@code %%}, split at its directives. Thread-safe. */
final class SplitMessage {

    /** So many calls with other names go by until what is known is made anew. */
    private static final int PATIENCE = 16;
    /** The most bytes of names that are kept. */
    private static final int LONGEST = 1024;

    /** The names of a call and what its message begins with, as one text. */
    private record Lead(NamePair names, String logger, String level, FixedText text) {
        @SuppressWarnings("ReferenceEquality") // names are the same objects nearly always
        boolean isOf(NamePair otherNames, String otherLogger, String otherLevel) {
            return names == otherNames
                    && (logger == otherLogger || logger.equals(otherLogger))
                    && (level == otherLevel || level.equals(otherLevel));
        }
    }

    /** What stands in front of each directive, and at the end. */
    private final FixedText[] literals;
    /** For each directive, whether it is {@code %d}. */
    private final boolean[] decimal;
    // guarded by nobody: immutable, and made again if it is lost
    private Lead lead;
    // guarded by nobody: a lost count changes nothing but when a lead is made anew
    private int misses;

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
        out.append(literals[0]);
        appendRest(args, out, start);
    }

    /** The same with names in front; returns where the message begins. */
    int append(NamePair names, String logger, String level, Object[] args, TextBuffer out) {
        int start = out.length();
        Lead known = lead;
        if (known == null || !known.isOf(names, logger, level)) {
            known = lead(names, logger, level);
        }
        if (known == null) {
            names.append(logger, level, out);
            int message = out.length();
            append(args, out);
            return message;
        }
        out.append(known.text);
        appendRest(args, out, start);
        return start + known.text.length() - literals[0].length();
    }

    /** What is known of other names stays for a while, lest calls that take turns make it anew each time. */
    private Lead lead(NamePair names, String logger, String level) {
        if (misses++ % PATIENCE != 0) {
            return null;
        }
        TextBuffer text = new TextBuffer();
        names.append(logger, level, text);
        if (text.hasSurrogates() || text.length() > LONGEST) {
            return null;
        }
        lead = new Lead(
                names, logger, level, FixedText.of(text.append(literals[0]).toByteArray()));
        return lead;
    }

    private void appendRest(Object[] args, TextBuffer out, int start) {
        boolean complete = false;
        try {
            for (int i = 0; i < args.length; i++) {
                JavaText.append(args[i], out);
                out.append(literals[i + 1]);
            }
            complete = true;
        } finally {
            if (!complete) {
                out.setLength(start);
            }
        }
    }
}
