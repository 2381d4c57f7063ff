// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.FileConfig;
import logging.handlers.file.BaseRotatingHandler;
import logging.oracle.world.World;

/** Carries out the steps of one scenario, one after the other. */
public final class Steps {

    private static final String EXTERNAL = "ext://";

    private final World world;
    private final LogStep calls;
    private final Settings settings;
    private final Queries queries;
    private final OutsideFiles files;
    private final Queues queues;

    /**
     * Steps in a world.
     *
     * @param world where they happen
     */
    public Steps(World world) {
        this.world = world;
        this.calls = new LogStep(world);
        this.settings = new Settings(world);
        this.queries = new Queries(world);
        this.files = new OutsideFiles(world);
        this.queues = new Queues(world);
    }

    /** Puts a file there before the scenario starts. */
    public void create(JsonObject file) throws IOException {
        files.create(file);
    }

    /**
     * Carries out one step.
     *
     * @param step what to do
     * @return the answer to a question, null otherwise
     * @throws Exception what the step throws to its caller
     */
    public Object run(JsonObject step) throws Exception {
        if (step.has("ms")) {
            world.setClock(step.get("ms").getAsLong());
        }
        String op = step.get("op").getAsString();
        switch (op) {
            case "query" -> {
                return queries.answer(step);
            }
            case "log" -> calls.run(step);
            case "setLevel" -> settings.setLevel(step);
            case "disable" -> settings.disable(step);
            case "addLevelName" -> settings.addLevelName(step);
            case "propagate" -> settings.propagate(step);
            case "addHandler" -> settings.addHandler(step);
            case "removeHandler" -> settings.removeHandler(step);
            case "addFilter" -> settings.addFilter(step);
            case "removeFilter" -> settings.removeFilter(step);
            case "setFormatter" -> settings.setFormatter(step);
            case "raiseExceptions" -> settings.raiseExceptions(step);
            case "lastResort" -> settings.lastResort(step);
            case "setTarget" -> queues.setTarget(step);
            case "drain" -> queues.drain(step);
            case "listener" -> queues.listener(step);
            case "touch" -> files.touch(step);
            case "write" -> files.write(step);
            case "rename" -> files.rename(step);
            case "delete" -> files.delete(step);
            default -> configure(op, step);
        }
        return null;
    }

    private void configure(String op, JsonObject step) throws Exception {
        switch (op) {
            case "config" -> dictConfig(step.getAsJsonObject("config"));
            case "fileConfig" -> fileConfig(step);
            case "basicConfig" -> world.configurator().basicConfig(arguments(step.getAsJsonObject("kwargs")));
            case "shutdown" -> world.system().shutdown();
            case "flush" -> handler(step).flush();
            case "close" -> handler(step).close();
            case "rollover" -> ((BaseRotatingHandler) handler(step)).doRollover();
            default -> throw new IllegalArgumentException("unknown step: " + op);
        }
    }

    /** Applies a configuration. */
    public void dictConfig(JsonObject config) {
        world.configurator().dictConfig(world.typed().configuration(config));
    }

    private void fileConfig(JsonObject step) {
        FileConfig config = FileConfig.of(new StringReader(step.get("text").getAsString()));
        JsonElement disable = step.get("disable_existing_loggers");
        world.configurator()
                .fileConfig(disable == null ? config : config.disableExistingLoggers(disable.getAsBoolean()));
    }

    private Handler handler(JsonObject step) {
        return world.handler(step.get("handler").getAsString());
    }

    /** Arguments of basicConfig, with references and names of handlers turned into objects. */
    private Map<String, Object> arguments(JsonObject kwargs) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry :
                world.typed().configuration(kwargs).entrySet()) {
            Object value = entry.getValue();
            if (value instanceof String text && text.startsWith(EXTERNAL)) {
                value = world.external(text.substring(EXTERNAL.length()));
            } else if (entry.getKey().equals("handlers") && value instanceof List<?> names) {
                value = names.stream().map(name -> world.handler((String) name)).toList();
            }
            arguments.put(entry.getKey(), value);
        }
        return arguments;
    }
}
