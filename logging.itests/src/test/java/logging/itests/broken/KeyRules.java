// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import static logging.itests.broken.Complaint.at;
import static logging.itests.broken.GoodDocument.map;

import java.util.List;
import java.util.Map;

/** Keys that nobody knows, and such that are missing. Used by one thread. */
final class KeyRules {
    private final Dice dice;
    private final Form form;

    KeyRules(Dice dice, Form form) {
        this.dice = dice;
        this.form = form;
    }

    List<Slip.Rule> all() {
        return List.of(this::section, this::option, this::loggerKey, this::formatterKey, this::requiredKey);
    }

    private Slip section(Map<String, Object> document) {
        String meant = dice.pick("formatters", "filters", "handlers", "loggers");
        String key = Dice.drop(meant);
        document.put(key, map("own", map("class", "NullHandler")));
        return Slip.of("section " + key, at(key, "unknown key", "did you mean \"" + meant + "\""));
    }

    private Slip option(Map<String, Object> document) {
        String meant = dice.pick("maxBytes", "backupCount", "filename", "encoding");
        return unknown(document, "handlers.rotating", meant, "unknown option");
    }

    private Slip loggerKey(Map<String, Object> document) {
        String meant = dice.pick("propagate", "handlers", "filters");
        String path = dice.pick("loggers.shop", "loggers.shop.orders");
        if (form == Form.DOTTED) {
            // where a name with dots ends is seen by what follows it
            String key = Dice.drop(meant);
            GoodDocument.section(document, path).put(key, 1);
            return Slip.of(
                    path + " " + key,
                    at(path + "." + key, "expected loggers.NAME followed by one of [level, propagate, handlers,"));
        }
        return unknown(document, path, meant, "unknown key");
    }

    private Slip formatterKey(Map<String, Object> document) {
        return unknown(document, "formatters.line", dice.pick("format", "datefmt", "validate"), "unknown key");
    }

    private static Slip unknown(Map<String, Object> document, String path, String meant, String text) {
        String key = Dice.drop(meant);
        GoodDocument.section(document, path).put(key, 1);
        return Slip.of(path + " " + key, at(path + "." + key, text, "did you mean \"" + meant + "\""));
    }

    private Slip requiredKey(Map<String, Object> document) {
        Complaint complaint = switch (dice.pick("filename", "capacity", "class")) {
            case "filename" -> at("handlers.file.filename", "a text is required");
            case "capacity" -> at("handlers.memory.capacity", "a number of records is required");
            default -> at("handlers.rotating.class", "expected the name of a handler class, there is none");
        };
        int dot = complaint.path().lastIndexOf('.');
        GoodDocument.section(document, complaint.path().substring(0, dot))
                .remove(complaint.path().substring(dot + 1));
        return Slip.of("no " + complaint.path(), complaint);
    }
}
