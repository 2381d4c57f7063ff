// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.text.Fields;
import logging.api.text.FixedText;
import logging.api.text.Foreign;
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
        /** Whatever else the template says. */
        OTHER,
        /** Nothing: the template ends with text. */
        END
    }

    /** The text in front of a part, and the part; {@code piece} is what {@link Part#OTHER} prints, else null. */
    private record Step(FixedText before, Part part, Piece piece) {}

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
        FixedText before = NOTHING;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Literal literal) {
                // adjacent literals are one already
                before = FixedText.of(literal.text().getBytes(StandardCharsets.UTF_8));
            } else {
                steps.add(new Step(before, part(piece), piece));
                before = NOTHING;
            }
        }
        if (before.length() > 0) {
            steps.add(new Step(before, Part.END, null));
        }
        return steps.toArray(Step[]::new);
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
                case MESSAGE -> message(record, out);
                case TIME -> time.append(record, out);
                case NAME -> record.system().records().names().append(record.name(), out);
                case LEVEL_NAME -> record.system().records().names().append(record.levelname(), out);
                case LEVEL_NUMBER -> out.append((long) record.levelno());
                case OTHER -> step.piece.append(fields(record), out);
                case END -> {
                    return;
                }
            }
        }
    }

    private static void message(LogRecord record, TextBuffer out) {
        if (record.added().containsKey("message")) {
            out.append(Foreign.text(record.added().get("message"), out));
        } else {
            record.appendMessage(out);
        }
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
