// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a brace format into pieces. */
final class BraceCompiler {

    /** A specification may contain fields, but not those fields' specifications again. */
    private static final int MAX_DEPTH = 2;

    private BraceCompiler() {}

    static List<Piece> compile(String format) {
        return compile(format, MAX_DEPTH);
    }

    private static List<Piece> compile(String format, int depth) {
        Pieces pieces = new Pieces();
        if (depth == 0) {
            pieces.broken("Max string recursion exceeded");
            return pieces.toList();
        }
        try {
            for (BraceParser parser = new BraceParser(format); parser.hasNext(); ) {
                BraceParser.Markup markup = parser.next();
                pieces.literal(markup.literal(), 0, markup.literal().length());
                if (markup.name() != null) {
                    pieces.add(field(markup, depth));
                }
            }
        } catch (FormatMismatchException e) {
            pieces.broken(e.getMessage());
        }
        return pieces.toList();
    }

    private static Piece field(BraceParser.Markup markup, int depth) {
        BracePath path = BracePath.parse(markup.name());
        BraceConversion conversion = new BraceConversion(path, markup.conversion());
        if (markup.spec().indexOf('{') >= 0) {
            return nested(path.field(), conversion, compile(markup.spec(), depth - 1));
        }
        BraceSpec spec = BraceSpec.parse(markup.spec());
        boolean plain =
                path.isEmpty() && conversion.keepsText() && markup.spec().isEmpty();
        return new Piece.Field(
                path.field(),
                plain,
                plain ? PythonText::appendStr : (value, out) -> spec.append(conversion.apply(value), out));
    }

    /** A field whose specification has to be printed first. */
    private static Piece nested(String field, BraceConversion conversion, List<Piece> specPieces) {
        Piece[] steps = specPieces.toArray(new Piece[0]);
        Set<String> names = new LinkedHashSet<>();
        names.add(field);
        for (Piece step : steps) {
            if (step instanceof Piece.Field f) {
                names.add(f.name());
            } else if (step instanceof Piece.Computed c) {
                names.addAll(c.names());
            }
        }
        return new Piece.Computed(List.copyOf(new ArrayList<>(names)), (fields, out) -> {
            Object value = fields.get(field);
            if (value == Fields.MISSING) {
                throw new MissingFieldException(field);
            }
            Object converted = conversion.apply(value);
            TextBuffer spec = new TextBuffer(32);
            Pieces.print(steps, fields, spec);
            BraceSpec.parse(spec.toString()).append(converted, out);
        });
    }
}
