// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.text.Fields;
import logging.api.text.Piece;
import logging.api.text.Template;
import logging.api.text.TextBuffer;

/** A template turned into one step per piece, so that the usual fields go to bytes without a look-up. Immutable. */
final class FormatOps {

    /** One step: appends its part of the line. */
    private interface Op {
        void append(LogRecord record, TextBuffer out);
    }

    private final Op[] ops;
    private final Map<String, Object> defaults;
    private final TimeText time;

    FormatOps(Template template, Map<String, Object> defaults, TimeText time) {
        this.defaults = defaults;
        this.time = time;
        List<Piece> pieces = template.pieces();
        this.ops = new Op[pieces.size()];
        for (int i = 0; i < ops.length; i++) {
            ops[i] = compile(pieces.get(i));
        }
    }

    void append(LogRecord record, TextBuffer out) {
        for (Op op : ops) {
            op.append(record, out);
        }
    }

    private Op compile(Piece piece) {
        if (piece instanceof Piece.Literal literal) {
            byte[] text = literal.text().getBytes(StandardCharsets.UTF_8);
            return (record, out) -> out.append(text, 0, text.length);
        }
        Op direct = piece instanceof Piece.Field field && field.plain() ? direct(field.name()) : null;
        return direct != null ? direct : (record, out) -> piece.append(fields(record), out);
    }

    private Op direct(String name) {
        return switch (name) {
            case "message" ->
                (record, out) -> {
                    if (record.hasExtra("message")) {
                        out.append(String.valueOf(record.extra("message")));
                    } else {
                        record.appendMessage(out);
                    }
                };
            case "asctime" -> time::append;
            case "name" -> (record, out) -> out.append(record.name());
            case "levelname" -> (record, out) -> out.append(record.levelname());
            case "levelno" -> (record, out) -> out.append((long) record.levelno());
            default -> null;
        };
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
