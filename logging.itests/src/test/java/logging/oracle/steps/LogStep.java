// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.Log;
import logging.api.LogOptions;
import logging.api.LoggerAdapter;
import logging.oracle.world.Raised;
import logging.oracle.world.World;

/** One logging call. */
final class LogStep {

    private final World world;

    /** The levels of the methods, which no renaming of levels changes. */
    private static final Map<String, Integer> VERBS = Map.of(
            "debug", Level.DEBUG,
            "info", Level.INFO,
            "warn", Level.WARNING,
            "warning", Level.WARNING,
            "error", Level.ERROR,
            "exception", Level.ERROR,
            "fatal", Level.CRITICAL,
            "critical", Level.CRITICAL);

    LogStep(World world) {
        this.world = world;
    }

    void run(JsonObject step) {
        world.stamp().prepare(step);
        Log log = log(step);
        LogOptions options = options(step);
        Object msg = world.typed().logged(step.get("msg"));
        log.log(level(step), options, msg, args(step));
    }

    private Log log(JsonObject step) {
        Log log = flag(step, "module")
                ? module()
                : world.system().getLogger(step.get("logger").getAsString());
        if (!step.has("adapter")) {
            return log;
        }
        JsonObject adapter = step.getAsJsonObject("adapter");
        return new LoggerAdapter(log, world.typed().attributes(adapter.get("extra")), flag(adapter, "merge"));
    }

    /** What the module's functions log on, after they have configured it. */
    private Log module() {
        world.system().basicConfig();
        return world.system().root();
    }

    private int level(JsonObject step) {
        if (step.has("level")) {
            return step.get("level").getAsInt();
        }
        return VERBS.get(step.get("via").getAsString());
    }

    private LogOptions options(JsonObject step) {
        LogOptions options = LogOptions.NONE;
        if (step.has("extra")) {
            options = options.withExtra(world.typed().attributes(step.get("extra")));
        }
        JsonElement exc = step.get("exc");
        if (exc != null && !exc.isJsonNull()) {
            options = options.withExcInfo(Raised.of(exc, world.typed().usesStandIns()));
        }
        return options.withStackInfo(step.has("stack"));
    }

    private Object[] args(JsonObject step) {
        List<Object> args = new ArrayList<>();
        if (step.has("args")) {
            step.getAsJsonArray("args").forEach(arg -> args.add(world.typed().logged(arg)));
        }
        return args.toArray();
    }

    private static boolean flag(JsonObject object, String key) {
        return object.has(key) && object.get(key).getAsBoolean();
    }
}
