// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of a template while it is parsed, and prints them. Not thread-safe; its results are. */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    void literal(CharSequence text, int from, int to) {
        literal.append(text, from, to);
    }

    void literal(char c) {
        literal.append(c);
    }

    void add(Piece piece) {
        if (literal.length() > 0) {
            pieces.add(new Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
        pieces.add(piece);
    }

    void broken(String problem) {
        add(new Piece.Broken(problem));
    }

    List<Piece> toList() {
        if (literal.length() > 0) {
            pieces.add(new Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
        return List.copyOf(pieces);
    }

    /** Prints pieces in order, all or nothing. */
    static void print(Piece[] pieces, Fields fields, TextBuffer out) {
        int start = out.length();
        boolean complete = false;
        try {
            for (Piece piece : pieces) {
                piece.append(fields, out);
            }
            complete = true;
        } finally {
            if (!complete) {
                out.setLength(start);
            }
        }
    }
}
