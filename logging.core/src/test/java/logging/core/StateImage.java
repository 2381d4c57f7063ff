// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Problem;

/** Everything about a system that a state decides, as texts by what they are of, so that two systems can be compared. */
final class StateImage {

    private static final int[] LEVELS = {10, 25, 40};

    private final StateWorld world;
    private final LoggingSystem system;
    private final Map<String, String> parts = new TreeMap<>();

    private StateImage(StateWorld world) {
        this.world = world;
        this.system = world.system();
    }

    /** What is there, and where records of all loggers go, which is tried out. */
    static Map<String, String> of(StateWorld world) {
        StateImage image = new StateImage(world);
        StateWorld.LOGGERS.forEach(name -> image.logger(world.system().getLogger(name)));
        image.settle();
        StateWorld.LOGGERS.forEach(name -> image.probe(world.system().getLogger(name)));
        world.takeOutputs().forEach((name, lines) -> image.put("output " + name, String.join("; ", lines)));
        world.system().slots().all().forEach(image::slot);
        image.handlers();
        image.status(world.configurator().status());
        return image.parts;
    }

    /** What waits from before for somebody who can stand in now is given away by the next record, and none of this image. */
    private void settle() {
        system.slots().all().stream()
                .filter(slot -> slot.handler() == null)
                .forEach(slot -> slot.handle(record(50, "CRITICAL")));
        world.takeOutputs();
    }

    private LogRecord record(int level, String name) {
        return system.records()
                .makeLogRecord(Map.of("name", "a.b", "levelno", level, "levelname", name, "msg", "probe"));
    }

    private void put(String what, Object text) {
        parts.put(what, String.valueOf(text));
    }

    private void logger(Logger logger) {
        String of = "logger " + logger.name() + " ";
        put(of + "level", logger.level() + " " + logger.getEffectiveLevel() + " " + logger.temporaryLevel());
        put(of + "propagate", logger.propagate());
        put(of + "disabled", logger.disabled());
        put(of + "filters", logger.filters());
        put(of + "slots", logger.slots().stream().map(Slot::name).toList());
    }

    private void probe(Logger logger) {
        for (int level : LEVELS) {
            logger.log(level, "%s at %d", logger.name(), level);
        }
    }

    private void slot(Slot slot) {
        SlotStatus status = slot.status();
        String of = "slot " + slot.name() + " ";
        put(of + "level", slot.level());
        put(of + "handler", status.handler() + " " + status.state() + " " + status.health());
        put(of + "accounts", status.closes() ? "close" : status);
        put(of + "spec", slot.spec().get("class"));
        Handler handler = slot.handler();
        if (handler != null) {
            put(of + "name", handler.name() + " " + (system.handlers().byName(slot.name()) == handler));
            put(of + "filters", handler.filters());
            put(of + "format", handler.format(record(30, "WARNING")));
        }
    }

    /** What is kept for the end: handlers that left must be forgotten, those that a program made are its own affair. */
    private void handlers() {
        List<String> known = new ArrayList<>();
        for (Handler handler : system.handlers().all()) {
            if (handler.slot().name() != null) {
                known.add(handler.getClass().getSimpleName() + " "
                        + handler.slot().name());
            }
        }
        put("handlers known", known.stream().sorted().toList());
        put("handler names", system.handlers().names());
        put(
                "slots attached",
                system.attachedSlots().stream()
                        .map(slot -> String.valueOf(slot.name()))
                        .sorted()
                        .toList());
    }

    private void status(ConfigurationStatus status) {
        put("status levels", new TreeMap<>(status.loggers()));
        put("status waiting", status.waiting());
        put("status problems", status.problems());
        put(
                "status warnings",
                status.warnings().stream()
                        .filter(each -> !isOfWhoIsAway(each))
                        .map(String::valueOf)
                        .sorted()
                        .toList());
    }

    /** Nothing is said of handlers that are away but that they are, and that depends on when the document came. */
    private boolean isOfWhoIsAway(Problem problem) {
        return system.slots().all().stream()
                .filter(slot -> slot.handler() == null)
                .anyMatch(slot -> problem.path().startsWith("handlers." + slot.name() + "."));
    }
}
