// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.file.TimedRotatingFileHandler;
import logging.oracle.world.Typed;
import logging.oracle.world.World;

/** Questions about the state of the system. */
final class Queries {

    private final World world;
    private final LoggingSystem system;

    Queries(World world) {
        this.world = world;
        this.system = world.system();
    }

    Object answer(JsonObject step) throws IOException {
        String what = step.get("what").getAsString();
        return switch (what) {
            case "levelName" -> system.levels().getLevelName(Typed.value(step.get("value")));
            case "levelNames" -> system.levels().getLevelNamesMapping();
            case "handlerNames" -> List.copyOf(system.handlers().names());
            case "loggers" ->
                system.loggers().stream().map(Logger::name).sorted().toList();
            case "placeholders" -> List.copyOf(system.placeholders());
            case "disable" -> system.disable();
            case "queueSize" -> world.queue(step.get("queue").getAsString()).size();
            case "rolloverAt" ->
                ((TimedRotatingFileHandler) world.handler(step.get("handler").getAsString())).rolloverAt();
            case "sizes" -> sizes();
            default -> ofLogger(what, system.getLogger(step.get("logger").getAsString()), step);
        };
    }

    private static Object ofLogger(String what, Logger logger, JsonObject step) {
        return switch (what) {
            case "effectiveLevel" -> logger.getEffectiveLevel();
            case "level" -> logger.level();
            case "isEnabledFor" -> logger.isEnabledFor(step.get("level").getAsInt());
            case "hasHandlers" -> logger.hasHandlers();
            case "handlers" -> logger.handlers().stream().map(Handler::name).toList();
            case "disabled" -> logger.disabled();
            case "propagate" -> logger.propagate();
            case "parent" -> logger.parent() == null ? null : logger.parent().name();
            case "child" -> logger.getChild(step.get("suffix").getAsString()).name();
            default -> throw new IllegalArgumentException("unknown question: " + what);
        };
    }

    private Map<String, Object> sizes() throws IOException {
        Map<String, Object> streams = new TreeMap<>();
        world.streams().forEach((name, stream) -> streams.put(name, stream.size()));
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(world.directory())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(world.directory().relativize(file).toString(), Files.size(file));
            }
        }
        Map<String, Object> sizes = new TreeMap<>();
        sizes.put("streams", streams);
        sizes.put("files", files);
        sizes.put("stdout", characters(world.out()));
        sizes.put("stderr", characters(world.err()));
        return sizes;
    }

    private static int characters(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length());
    }
}
