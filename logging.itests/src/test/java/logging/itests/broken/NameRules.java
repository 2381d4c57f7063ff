// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import static logging.itests.broken.Complaint.at;
import static logging.itests.broken.GoodDocument.map;
import static logging.itests.broken.GoodDocument.section;

import java.util.List;
import java.util.Map;

/** Names that lead nowhere. Used by one thread. */
final class NameRules {
    private final Dice dice;

    NameRules(Dice dice) {
        this.dice = dice;
    }

    List<Slip.Rule> all() {
        return List.of(
                this::level,
                this::misspeltLevel,
                this::handler,
                this::formatter,
                this::filter,
                this::formatterGone,
                this::cycle,
                this::className,
                this::object,
                this::callable);
    }

    private Slip level(Map<String, Object> document) {
        String value = "LOUD" + dice.number();
        String path = dice.pick("handlers.file", "handlers.rotating", "loggers.shop", "loggers.shop.orders", "root");
        section(document, path).put("level", value);
        return Slip.of(
                path + " level " + value,
                at(
                        path + ".level",
                        "Unknown level: '" + value + "'",
                        "expected one of \"CRITICAL\", \"DEBUG\", \"ERROR\""));
    }

    private Slip misspeltLevel(Map<String, Object> document) {
        String meant = dice.pick("DEBUG", "WARNING", "CRITICAL");
        String path = dice.pick("handlers.file", "loggers.shop", "root");
        String value = Dice.drop(meant);
        section(document, path).put("level", value);
        return Slip.of(
                path + " level " + value,
                at(path + ".level", "Unknown level: '" + value + "'", "did you mean \"" + meant + "\""));
    }

    private Slip handler(Map<String, Object> document) {
        String name = "nobody" + dice.number();
        String path = dice.pick("loggers.shop", "loggers.shop.orders", "root");
        section(document, path).put("handlers", List.of("file", name));
        return Slip.of(
                path + " with handler " + name,
                at(
                        path + ".handlers",
                        "Unable to add handler '" + name + "'",
                        "expected one of \"file\", \"memory\", \"queue\", \"rotating\""));
    }

    private Slip formatter(Map<String, Object> document) {
        String name = "nowhere" + dice.number();
        String path = dice.pick("handlers.file", "handlers.rotating");
        section(document, path).put("formatter", name);
        return Slip.of(
                path + " with formatter " + name,
                at(
                        path + ".formatter",
                        "Unable to set formatter '" + name + "'",
                        "expected one of \"bare\", \"line\""));
    }

    private Slip filter(Map<String, Object> document) {
        String name = "strict" + dice.number();
        String path = dice.pick("handlers.file", "loggers.shop", "root");
        section(document, path).put("filters", List.of(name));
        return Slip.of(
                path + " with filter " + name,
                at(path + ".filters", "Unable to add filter '" + name + "'", "expected one of \"shop\""));
    }

    private Slip formatterGone(Map<String, Object> document) {
        boolean bare = dice.coin();
        String name = bare ? "bare" : "line";
        section(document, "formatters").remove(name);
        return Slip.of(
                "no formatter " + name,
                at(
                        bare ? "handlers.file.formatter" : "handlers.rotating.formatter",
                        "Unable to set formatter '" + name + "'",
                        "expected one of \"" + (bare ? "line" : "bare") + "\""));
    }

    private Slip cycle(Map<String, Object> document) {
        section(document, "handlers.queue").put("handlers", List.of("memory"));
        section(document, "handlers.memory").put("target", "queue");
        return Slip.of(
                "a circle of handlers",
                at("handlers.memory.target", "Unable to set target handler 'queue'", "leads back to 'memory'"),
                at("handlers.queue.handlers", "Unable to set required handler 'memory'", "leads back to 'queue'"));
    }

    private Slip className(Map<String, Object> document) {
        boolean file = dice.coin();
        String path = file ? "handlers.file" : "handlers.rotating";
        String meant = file ? "logging.FileHandler" : "logging.handlers.RotatingFileHandler";
        String value = Dice.drop(meant);
        section(document, path).put("class", value);
        return Slip.of(
                path + " class " + value,
                at(path + ".class", "no family offers '" + value + "'", "did you mean \"" + meant + "\""));
    }

    private Slip object(Map<String, Object> document) {
        boolean external = dice.coin();
        String name = "nothing" + dice.number();
        section(document, "handlers")
                .put("out", map("class", "logging.StreamHandler", "stream", (external ? "ext://" : "cfg://") + name));
        return Slip.of(
                "stream " + name,
                external
                        ? at("handlers.out.stream", "Cannot resolve '" + name + "'", "no such object is registered")
                        : at("handlers.out.stream", "'" + name + "'"));
    }

    /** What Python would import and call. */
    private Slip callable(Map<String, Object> document) {
        String name = dice.pick("os.system", "java.lang.Runtime", "subprocess.call");
        String section = dice.pick("formatters", "filters");
        section(document, section).put("evil", map("()", name));
        return Slip.of(
                section + " made by " + name,
                at(section + ".evil", "Cannot resolve '" + name + "'", "no such object is registered"));
    }
}
