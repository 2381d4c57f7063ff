// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;
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
                pieces.broken(unnamed(directive));
                return pieces.toList();
            }
            pieces.add(field(directive));
            if (directive.problem() != null) {
                return pieces.toList();
            }
            from = directive.end();
        }
        pieces.literal(format, from, format.length());
        return pieces.toList();
    }

    /** A record has values by name only, so there is nothing that a directive without a name could take. */
    private static String unnamed(PercentDirective directive) {
        boolean starred = directive.widthStar() || directive.precisionStar();
        return directive.problem() == null || starred ? PercentArguments.NOT_ENOUGH : directive.problem();
    }

    private static Piece.Field field(PercentDirective directive) {
        PercentSpec spec = directive.spec();
        if (directive.widthStar() || directive.precisionStar()) {
            // Python takes the field's value for the star, and then has none left to print.
            return new Piece.Field(directive.key(), false, (value, out) -> {
                throw new FormatMismatchException(
                        Numbers.isInteger(value) ? PercentArguments.NOT_ENOUGH : PercentArguments.STAR_WANTS_INT);
            });
        }
        if (directive.problem() != null) {
            return new Piece.Field(directive.key(), false, (value, out) -> {
                throw new FormatMismatchException(directive.problem());
            });
        }
        return spec.isPlain()
                ? new Piece.Field(directive.key(), true, JavaText::append)
                : new Piece.Field(directive.key(), false, spec);
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
