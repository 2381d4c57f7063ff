// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import logging.oracle.steps.Steps;
import logging.oracle.world.PosixZones;
import logging.oracle.world.World;

/**
 * What a scenario did here.
 *
 * @param refusal why the first configuration was refused, null if it was applied
 * @param steps what there is to say about the steps, by index
 * @param shutdown what the final shutdown had to say
 * @param outputs streams, standard streams and files by place, such as {@code files/f1.log}
 */
record Observed(Throwable refusal, Map<Integer, Step> steps, Step shutdown, Map<String, byte[]> outputs) {

    /**
     * What one step did.
     *
     * @param value the answer to a question
     * @param error what it threw
     * @param failures records that handlers could not write
     */
    record Step(Object value, Throwable error, List<World.Failure> failures) {}

    /** Runs a scenario in a system of its own. */
    static Observed run(Scenario scenario, boolean standIns) throws IOException {
        JsonObject body = scenario.body();
        ZoneId zone = PosixZones.of(body.get("tz").getAsString());
        try (World world = new World(zone, body.get("start_ms").getAsLong(), standIns)) {
            Steps steps = new Steps(world);
            if (body.has("files")) {
                for (JsonElement file : body.getAsJsonArray("files")) {
                    steps.create(file.getAsJsonObject());
                }
            }
            Throwable refusal = configure(steps, body.get("config"));
            Map<Integer, Step> results = new TreeMap<>();
            int index = 0;
            for (JsonElement step : body.getAsJsonArray("steps")) {
                results.put(index++, step(world, () -> steps.run(step.getAsJsonObject())));
            }
            Step shutdown = step(world, () -> {
                world.system().shutdown();
                return null;
            });
            return new Observed(refusal, results, shutdown, outputs(world));
        }
    }

    private static Throwable configure(Steps steps, JsonElement config) {
        if (config == null || config.isJsonNull()) {
            return null;
        }
        try {
            steps.dictConfig(config.getAsJsonObject());
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private interface Action {
        Object run() throws Exception;
    }

    private static Step step(World world, Action action) {
        try {
            Object value = action.run();
            return new Step(value, null, world.takeFailures());
        } catch (Exception | LinkageError error) {
            return new Step(null, error, world.takeFailures());
        }
    }

    private static Map<String, byte[]> outputs(World world) throws IOException {
        Map<String, byte[]> outputs = new TreeMap<>();
        world.streams().forEach((name, stream) -> outputs.put("streams/" + name, Bytes.ofText(stream.toString())));
        outputs.put("stdout", world.out());
        outputs.put("stderr", world.err());
        try (Stream<Path> files = Files.walk(world.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                outputs.put("files/" + world.directory().relativize(file), Files.readAllBytes(file));
            }
        }
        return outputs;
    }
}
