// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;
import java.util.regex.Pattern;

/** The <code>{</code> style: <code>{name!r:>8}</code> with Python's format specifications. */
final class BraceTemplate implements Template {

    private static final Pattern NAME =
            Pattern.compile("([\\p{Nd}]+|[\\p{L}\\p{N}_]+)(\\.[\\p{L}\\p{N}_]+|\\[[^]]+])*\\n?");
    private static final Pattern SPEC = Pattern.compile(
            "(.?[<=>^])?[+ -]?#?0?(\\p{Nd}+|\\{[\\p{L}\\p{N}_]+})?[,_]?(\\.(\\p{Nd}+|\\{[\\p{L}\\p{N}_]+}))?"
                    + "[bcdefgnosx%]?\\n?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNIX_LINES);

    private final String format;
    private final List<Piece> pieces;
    private final Piece[] steps;

    BraceTemplate(String format) {
        this.format = format;
        this.pieces = BraceCompiler.compile(format);
        this.steps = pieces.toArray(new Piece[0]);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public char style() {
        return '{';
    }

    @Override
    public void validate() {
        boolean fields = false;
        try {
            for (BraceParser parser = new BraceParser(format); parser.hasNext(); ) {
                BraceParser.Markup markup = parser.next();
                if (markup.name() != null) {
                    validate(markup);
                    fields |= !markup.name().isEmpty();
                }
            }
        } catch (FormatMismatchException e) {
            throw new IllegalArgumentException("invalid format: " + e.getMessage(), e);
        }
        if (!fields) {
            throw new IllegalArgumentException("invalid format: no fields");
        }
    }

    private static void validate(BraceParser.Markup markup) {
        String name = markup.name();
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new FormatMismatchException("invalid field name/expression: " + PythonText.repr(name));
        }
        int conversion = markup.conversion();
        if (conversion != 0 && "rsa".indexOf(conversion) < 0) {
            throw new FormatMismatchException("invalid conversion: " + PythonText.repr(Character.toString(conversion)));
        }
        String spec = markup.spec();
        if (!spec.isEmpty() && !SPEC.matcher(spec).matches()) {
            throw new FormatMismatchException("bad specifier: " + PythonText.repr(spec));
        }
    }

    @Override
    public boolean usesTime() {
        return format.contains("{asctime");
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
