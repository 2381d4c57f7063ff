// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import static logging.itests.broken.Complaint.at;
import static logging.itests.broken.GoodDocument.map;

import java.util.List;
import java.util.Map;

/** Mistakes that only factory configurations can have. Used by one thread. */
final class FactoryRules {
    private static final String FILE = "file:/opt/karaf/etc/";

    private final Dice dice;

    FactoryRules(Dice dice) {
        this.dice = dice;
    }

    List<Slip.Rule> all() {
        return List.of(this::duplicate, this::duplicateFromFile, this::impliedClass, this::nameThatIsNone);
    }

    /** The second by the order of their PIDs is the one too many. */
    private Slip duplicate(Map<String, Object> document) {
        String entry = dice.pick("handlers.file", "loggers.shop", "formatters.bare", "filters.shop");
        return second(entry, "zz" + dice.number(), "");
    }

    private Slip duplicateFromFile(Map<String, Object> document) {
        String entry = dice.pick("handlers.queue", "loggers.shop.orders", "formatters.line", "filters.shop");
        String suffix = "zz" + dice.number();
        return second(entry, suffix, "/opt/karaf/etc/second-" + suffix + ".cfg");
    }

    private static Slip second(String entry, String suffix, String file) {
        int dot = entry.indexOf('.');
        String name = entry.substring(dot + 1);
        String first = Form.FACTORIES.pidOf(entry.substring(0, dot), name);
        String pid = first.substring(0, first.indexOf('~') + 1) + suffix;
        Map<String, Object> properties = map("name", name, "class", "NullHandler");
        if (!file.isEmpty()) {
            properties.put("felix.fileinstall.filename", "file:" + file);
        }
        String origin = "PID " + pid + (file.isEmpty() ? "" : ", file " + file);
        return new Slip(
                entry + " twice, by " + pid,
                Map.of(pid, properties),
                List.of(at(
                                entry,
                                "expected one configuration of this name",
                                "was given by PID " + first,
                                " and " + origin)
                        .by(origin)));
    }

    private Slip impliedClass(Map<String, Object> document) {
        String pid = "logging.handler.RotatingFileHandler~extra" + dice.number();
        String said = dice.pick("FileHandler", "NullHandler");
        return new Slip(
                pid + " with class " + said,
                Map.of(pid, map("name", "extra", "class", said, "felix.fileinstall.filename", FILE + "extra.cfg")),
                List.of(at(
                                "handlers.extra.class",
                                "expected \"RotatingFileHandler\" as the PID says, was \"" + said + "\"")
                        .by("PID " + pid + ", file /opt/karaf/etc/extra.cfg")));
    }

    private Slip nameThatIsNone(Map<String, Object> document) {
        String pid = "logging.handler~extra" + dice.number();
        int name = dice.number();
        return new Slip(
                pid + " named " + name,
                Map.of(pid, map("name", name, "class", "NullHandler")),
                List.of(at("handlers", "name: expected a text", String.valueOf(name))
                        .by("PID " + pid)));
    }
}
