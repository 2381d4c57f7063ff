// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.oracle.world.Typed;
import logging.oracle.world.World;

/** Changes of loggers, handlers and switches by hand. */
final class Settings {

    private final World world;
    private final LoggingSystem system;
    private final Handler lastResort;
    private final Map<String, Filter> filters = new HashMap<>();

    Settings(World world) {
        this.world = world;
        this.system = world.system();
        this.lastResort = system.lastResort();
    }

    private Logger logger(JsonObject step) {
        return system.getLogger(step.get("logger").getAsString());
    }

    private Handler handler(JsonObject step) {
        return world.handler(step.get("handler").getAsString());
    }

    private int level(JsonObject step) {
        return system.levels().check(Typed.value(step.get("level")));
    }

    void setLevel(JsonObject step) {
        if (step.has("handler")) {
            handler(step).setLevel(level(step));
        } else {
            logger(step).setLevel(level(step));
        }
    }

    void disable(JsonObject step) {
        system.disable(step.has("level") ? level(step) : Level.CRITICAL);
    }

    void addLevelName(JsonObject step) {
        system.levels()
                .addLevelName(step.get("level").getAsInt(), step.get("name").getAsString());
    }

    void propagate(JsonObject step) {
        logger(step).setPropagate(step.get("value").getAsBoolean());
    }

    void addHandler(JsonObject step) {
        logger(step).addHandler(handler(step));
    }

    void removeHandler(JsonObject step) {
        logger(step).removeHandler(handler(step));
    }

    void addFilter(JsonObject step) {
        if (step.has("handler")) {
            handler(step).addFilter(filter(step));
        } else {
            logger(step).addFilter(filter(step));
        }
    }

    void removeFilter(JsonObject step) {
        if (step.has("handler")) {
            handler(step).removeFilter(filter(step));
        } else {
            logger(step).removeFilter(filter(step));
        }
    }

    /** The filter of an id: one object for the whole scenario. */
    private Filter filter(JsonObject step) {
        JsonObject spec = step.getAsJsonObject("filter");
        return filters.computeIfAbsent(spec.get("id").getAsString(), id -> {
            if (spec.has("name")) {
                return Filter.named(spec.get("name").getAsString());
            }
            ObjectFactory factory = world.objects();
            return (Filter) factory.create(spec.get("factory").getAsString(), new Options("filter", arguments(spec)));
        });
    }

    private Map<String, Object> arguments(JsonObject spec) {
        return spec.has("args") ? world.typed().configuration(spec.getAsJsonObject("args")) : Map.of();
    }

    void setFormatter(JsonObject step) {
        JsonElement spec = step.get("formatter");
        handler(step).setFormatter(spec.isJsonNull() ? null : formatter(spec.getAsJsonObject()));
    }

    private Formatter formatter(JsonObject spec) {
        String style = spec.has("style") ? spec.get("style").getAsString() : "%";
        Formatter formatter = new Formatter(
                world.typed().template(text(spec, "format")),
                text(spec, "datefmt"),
                style.charAt(0),
                true,
                world.typed().attributes(spec.get("defaults")));
        if (spec.has("utc") && spec.get("utc").getAsBoolean()) {
            formatter.setConverter(ZoneOffset.UTC);
        }
        if (spec.has("default_time_format")) {
            formatter.setDefaultTimeFormat(text(spec, "default_time_format"));
        }
        if (spec.has("default_msec_format")) {
            formatter.setDefaultMsecFormat(text(spec, "default_msec_format"));
        }
        return formatter;
    }

    private static String text(JsonObject spec, String key) {
        return spec.has(key) && !spec.get(key).isJsonNull() ? spec.get(key).getAsString() : null;
    }

    void raiseExceptions(JsonObject step) {
        system.setRaiseExceptions(step.get("value").getAsBoolean());
    }

    void lastResort(JsonObject step) {
        system.setLastResort(step.get("value").getAsBoolean() ? lastResort : null);
    }
}
