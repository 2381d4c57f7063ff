// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.text.Fields;
import logging.api.text.FixedText;
import logging.api.text.Foreign;
import logging.api.text.NamePair;
import logging.api.text.Piece;
import logging.api.text.Template;
import logging.api.text.TextBuffer;

/** A template turned into steps, so that the usual fields go to bytes without a look-up. Immutable. */
final class FormatOps {

    /** What a step prints; a constant each, since a switch costs less than a call of one of many lambdas. */
    private enum Part {
        MESSAGE,
        TIME,
        NAME,
        LEVEL_NAME,
        LEVEL_NUMBER,
        /** Both names and what stands around them. */
        NAMES,
        /** Both names, what stands around them, and the message: all that one call of the application says. */
        CALL,
        /** Whatever else the template says. */
        OTHER,
        /** Nothing: the template ends with text. */
        END
    }

    /** The text in front of a part, and the part; {@code piece} and {@code names} are what some parts print, else null. */
    private record Step(FixedText before, Part part, Piece piece, NamePair names) {}

    private static final FixedText NOTHING = FixedText.of("");

    private final Step[] steps;
    private final Map<String, Object> defaults;
    private final TimeText time;

    FormatOps(Template template, Map<String, Object> defaults, TimeText time) {
        this.defaults = defaults;
        this.time = time;
        this.steps = compile(template.pieces());
    }

    private static Step[] compile(List<Piece> pieces) {
        List<Step> steps = new ArrayList<>();
        String before = "";
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at++);
            // adjacent literals are one already
            String between = literal(pieces, at);
            int next = between.isEmpty() ? at : at + 1;
            if (piece instanceof Piece.Literal literal) {
                before = literal.text();
            } else if (arePair(piece, pieces, next)) {
                String after = literal(pieces, next + 1);
                NamePair names = new NamePair(before, part(piece) == Part.NAME, between, after);
                before = "";
                at = after.isEmpty() ? next + 1 : next + 2;
                boolean call = at < pieces.size() && part(pieces.get(at)) == Part.MESSAGE;
                steps.add(new Step(NOTHING, call ? Part.CALL : Part.NAMES, null, names));
                at += call ? 1 : 0;
            } else {
                steps.add(new Step(fixed(before), part(piece), piece, null));
                before = "";
            }
        }
        if (!before.isEmpty()) {
            steps.add(new Step(fixed(before), Part.END, null, null));
        }
        return steps.toArray(Step[]::new);
    }

    private static FixedText fixed(String text) {
        return FixedText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The literal at an index; empty if none is there. */
    private static String literal(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at) instanceof Piece.Literal literal ? literal.text() : "";
    }

    /** Whether these are the names of the logger and of the level, in any order. */
    private static boolean arePair(Piece piece, List<Piece> pieces, int next) {
        return next < pieces.size()
                && EnumSet.of(part(piece), part(pieces.get(next))).equals(EnumSet.of(Part.NAME, Part.LEVEL_NAME));
    }

    private static Part part(Piece piece) {
        if (!(piece instanceof Piece.Field field) || !field.plain()) {
            return Part.OTHER;
        }
        return switch (field.name()) {
            case "message" -> Part.MESSAGE;
            case "asctime" -> Part.TIME;
            case "name" -> Part.NAME;
            case "levelname" -> Part.LEVEL_NAME;
            case "levelno" -> Part.LEVEL_NUMBER;
            default -> Part.OTHER;
        };
    }

    void append(LogRecord record, TextBuffer out) {
        for (Step step : steps) {
            out.append(step.before);
            switch (step.part) {
                case MESSAGE -> message(record, null, out);
                case TIME -> time.append(record, out);
                case NAME -> record.system().records().names().append(record.name(), out);
                case LEVEL_NAME -> record.system().records().names().append(record.levelname(), out);
                case CALL -> message(record, step.names, out);
                case NAMES -> step.names.append(record.name(), record.levelname(), out);
                case LEVEL_NUMBER -> out.append((long) record.levelno());
                case OTHER -> step.piece.append(fields(record), out);
                case END -> {
                    return;
                }
            }
        }
    }

    /** The message, and the names before it unless they are null. */
    private static void message(LogRecord record, NamePair names, TextBuffer out) {
        if (!record.adds("message")) {
            record.appendMessage(names, out);
            return;
        }
        if (names != null) {
            names.append(record.name(), record.levelname(), out);
        }
        out.append(Foreign.text(record.added().get("message"), out));
    }

    private Fields fields(LogRecord record) {
        return fields(record, defaults, this::asctime);
    }

    private String asctime(LogRecord record) {
        TextBuffer out = new TextBuffer(32);
        time.append(record, out);
        return out.toString();
    }

    /** The record's attributes, then the defaults; {@code asctime} is made when it is asked for. */
    static Fields fields(LogRecord record, Map<String, Object> defaults, Function<LogRecord, String> asctime) {
        return name -> {
            if ("asctime".equals(name)) {
                return asctime.apply(record);
            }
            Object value = record.get(name);
            return value == Fields.MISSING && defaults.containsKey(name) ? defaults.get(name) : value;
        };
    }
}
