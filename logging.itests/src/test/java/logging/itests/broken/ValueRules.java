// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import static logging.itests.broken.Complaint.at;
import static logging.itests.broken.GoodDocument.section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that are not what a key wants. Used by one thread. */
final class ValueRules {
    private final Dice dice;
    private final Path folder;
    private final Form form;

    ValueRules(Dice dice, Path folder, Form form) {
        this.dice = dice;
        this.folder = folder;
        this.form = form;
    }

    List<Slip.Rule> all() {
        return List.of(
                this::size,
                this::wholeNumber,
                this::capacity,
                this::truth,
                this::noSection,
                this::file,
                this::version,
                this::format,
                this::style,
                this::incremental);
    }

    private Slip size(Map<String, Object> document) {
        return wrong(document, "handlers.rotating", "maxBytes", "ten" + dice.number(), "a size in bytes");
    }

    private Slip wholeNumber(Map<String, Object> document) {
        return wrong(document, "handlers.rotating", "backupCount", "ten" + dice.number(), "a whole number");
    }

    private Slip capacity(Map<String, Object> document) {
        return wrong(document, "handlers.memory", "capacity", dice.number() + "x", "a whole number");
    }

    private Slip truth(Map<String, Object> document) {
        return wrong(
                document,
                dice.pick("loggers.shop", "loggers.shop.orders"),
                "propagate",
                "maybe" + dice.number(),
                "true or false");
    }

    private static Slip wrong(Map<String, Object> document, String path, String key, String value, String expected) {
        section(document, path).put(key, value);
        return Slip.of(
                path + " " + key + " " + value, at(path + "." + key, "expected " + expected, "\"" + value + "\""));
    }

    /** What points into the section leads nowhere, too. */
    private Slip noSection(Map<String, Object> document) {
        String path = dice.pick("formatters", "filters", "handlers", "loggers", "root");
        String value = "not a mapping " + dice.number();
        document.put(path, value);
        List<Complaint> complaints = new ArrayList<>();
        complaints.add(at(path, "expected a mapping", value));
        switch (path) {
            case "formatters" -> {
                complaints.add(at("handlers.file.formatter", "'bare'"));
                complaints.add(at("handlers.rotating.formatter", "'line'"));
            }
            case "filters" -> complaints.add(at("loggers.shop.filters", "'shop'"));
            case "handlers" -> {
                complaints.add(at("loggers.shop.handlers", "'file'"));
                complaints.add(at("root.handlers", "'memory'"));
                complaints.add(at("root.handlers", "'queue'"));
            }
            default -> {
                // nothing points at loggers
            }
        }
        return new Slip(path + " is a text", Map.of(), complaints);
    }

    private Slip file(Map<String, Object> document) {
        String path = dice.pick("handlers.file", "handlers.rotating");
        String name = dice.pick("/no/such/folder/", "/plain/") + dice.number();
        String reason = name.startsWith("/plain") ? "Not a directory" : "No such file or directory";
        section(document, path).put("filename", folder + name);
        return Slip.of(path + " writes to " + name, at(path, reason, folder + name));
    }

    private Slip version(Map<String, Object> document) {
        boolean number = dice.coin();
        int value = 1 + dice.number();
        document.put("version", number ? (Object) value : "v" + value);
        return Slip.of("version " + value, at("version", number ? "" + value : "v" + value, "expected 1"));
    }

    private Slip format(Map<String, Object> document) {
        String path = dice.pick("formatters.bare", "formatters.line");
        String format = "no field " + dice.number();
        section(document, path).put("format", format);
        return Slip.of(path + " " + format, at(path + ".format", "Invalid format '" + format + "' for '%' style"));
    }

    private Slip style(Map<String, Object> document) {
        String path = dice.pick("formatters.bare", "formatters.line");
        String style = "?" + dice.number();
        section(document, path).put("style", style);
        return Slip.of(
                path + " style " + style, at(path + ".style", "Style must be one of: %,{,$", "was '" + style + "'"));
    }

    private Slip incremental(Map<String, Object> document) {
        document.put("incremental", true);
        return Slip.of("incremental " + form, at("incremental", "cannot be incremental", "true"));
    }
}
