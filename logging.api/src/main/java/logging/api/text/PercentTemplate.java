// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@code %} style: {@code %(name)s} with flags, width, precision and conversion. */
final class PercentTemplate implements Template {

    /** Python looks for one good directive anywhere and for nothing else. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "%\\([\\p{L}\\p{N}_]+\\)[#0+ -]*(\\*|\\p{Nd}+)?(\\.(\\*|\\p{Nd}+))?[diouxefgcrsa%]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String format;
    private final List<Piece> pieces;
    private final Piece[] steps;

    PercentTemplate(String format) {
        this.format = format;
        this.pieces = parse(format);
        this.steps = pieces.toArray(new Piece[0]);
    }

    private static List<Piece> parse(String format) {
        Pieces pieces = new Pieces();
        boolean named = false;
        int from = 0;
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
            pieces.literal(format, from, at);
            if (format.startsWith("%%", at)) {
                pieces.literal('%');
                from = at + 2;
                continue;
            }
            PercentDirective directive = PercentDirective.parse(format, at + 1);
            if (directive.key() == null) {
                pieces.broken(problemOfUnnamed(directive, named));
                return pieces.toList();
            }
            pieces.add(field(directive));
            if (directive.problem() != null) {
                return pieces.toList();
            }
            named = true;
            from = directive.end();
        }
        pieces.literal(format, from, format.length());
        return pieces.toList();
    }

    /**
     * A record has values by name only. Python offers the whole mapping to a directive without a name if none with
     * a name stands before it, which nothing but {@code %s}, {@code %r} and {@code %a} can print; here those are
     * refused too.
     */
    private static String problemOfUnnamed(PercentDirective directive, boolean named) {
        if (directive.widthStar() || directive.precisionStar()) {
            return named ? PercentArguments.NOT_ENOUGH : PercentArguments.STAR_WANTS_INT;
        }
        if (directive.problem() != null) {
            return directive.problem();
        }
        try {
            if (!named) {
                directive.spec().append(Map.of(), new TextBuffer());
            }
        } catch (FormatMismatchException e) {
            return e.getMessage();
        }
        return PercentArguments.NOT_ENOUGH;
    }

    private static Piece.Field field(PercentDirective directive) {
        if (directive.widthStar() || directive.precisionStar()) {
            return new Piece.Field(directive.key(), false, (value, out) -> {
                throw new FormatMismatchException(problemOfStar(directive, value));
            });
        }
        if (directive.problem() != null) {
            return new Piece.Field(directive.key(), false, (value, out) -> {
                throw new FormatMismatchException(directive.problem());
            });
        }
        return directive.spec().isPlain()
                ? new Piece.Field(directive.key(), true, JavaText::append)
                : new Piece.Field(directive.key(), false, directive.spec());
    }

    /** Python takes the field's value for the first star, and then has none left for anything else. */
    private static String problemOfStar(PercentDirective directive, Object value) {
        if (!Numbers.isInteger(value)) {
            return PercentArguments.STAR_WANTS_INT;
        }
        boolean both = directive.widthStar() && directive.precisionStar();
        return both || directive.problem() == null ? PercentArguments.NOT_ENOUGH : directive.problem();
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public char style() {
        return '%';
    }

    @Override
    public void validate() {
        if (!DIRECTIVE.matcher(format).find()) {
            throw new IllegalArgumentException("Invalid format '" + format + "' for '%' style");
        }
    }

    @Override
    public boolean usesTime() {
        return format.contains("%(asctime)");
    }

    @Override
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public void format(Fields fields, TextBuffer out) {
        Pieces.print(steps, fields, out);
    }

    @Override
    public String toString() {
        return format;
    }
}
