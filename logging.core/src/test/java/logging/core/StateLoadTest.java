// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import logging.api.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thread that logs all the time, while sequences of documents change everything around its handler, and the handler, and
 * the way there: no record is lost, doubled or overtaken.
 */
class StateLoadTest {

    /** So many records may be logged during each step; fewer than a slot holds. */
    private static final int BURST = 150;

    private final Semaphore permits = new Semaphore(0);
    private final Semaphore logged = new Semaphore(0);

    static IntStream seeds() {
        int first = Integer.getInteger("states.first", 1);
        return IntStream.range(first, first + Integer.getInteger("states.loads", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRecordIsLostDoubledOrOvertaken(int seed) throws Exception {
        Random random = new Random(seed);
        StateDocuments documents = new StateDocuments(random, StateDocuments.MAIN, false, false);
        Map<String, Object> document = documents.document();
        try (StateWorld world = new StateWorld()) {
            world.run(new StateStep.State(StateDocuments.MAIN, loaded(document, random, "keep")));
            world.takeOutputs();
            Thread load = new Thread(() -> log(world.system().getLogger("load")), "load");
            load.start();
            int steps = 20;
            boolean here = true;
            for (int i = 0; i < steps; i++) {
                permits.release(BURST);
                document = documents.changed(document);
                here = i == steps - 1 || random.nextInt(4) > 0;
                world.run(new StateStep.Family(here));
                world.run(step(random, documents, document, here));
            }
            world.run(new StateStep.Family(true));
            assertThat(logged.tryAcquire(steps * BURST, 60, TimeUnit.SECONDS)).isTrue();
            load.interrupt();
            load.join();
            List<Integer> numbers = numbers(world);
            assertThat(jumps(numbers, steps * BURST))
                    .as("seed %d, %d records", seed, numbers.size())
                    .isEmpty();
        }
    }

    private StateStep step(Random random, StateDocuments documents, Map<String, Object> document, boolean here) {
        return switch (random.nextInt(8)) {
            case 0 -> new StateStep.Restart();
            case 1 -> new StateStep.State(StateDocuments.MAIN, loaded(documents.broken(document), random, "keep"));
            // dictConfig leaves listeners to programs, and does not look after what waits for a family
            case 2 -> here ? new StateStep.Transition(loaded(document, random, "keep")) : new StateStep.Restart();
            default ->
                new StateStep.State(
                        StateDocuments.MAIN, loaded(document, random, random.nextBoolean() ? "keep" : "way"));
        };
    }

    /** A document with the handler of the load, made of one class or another, reached at once or by a queue. */
    private static Map<String, Object> loaded(Map<String, Object> document, Random random, String first) {
        Map<String, Object> loaded = StateDocuments.copy(document);
        Map<String, Object> keep = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            keep.putAll(Map.of("class", "test.Noting", "tag", random.nextBoolean() ? "one" : "two"));
        } else {
            String end = random.nextBoolean() ? "\n" : " \n";
            keep.putAll(Map.of("class", "StreamHandler", "stream", "ext://test.noted", ".", Map.of("terminator", end)));
        }
        StateDocuments.at(loaded, "handlers").put("keep", keep);
        Map<String, Object> way = Map.of("class", "logging.handlers.QueueHandler", "handlers", List.of("keep"));
        if ("way".equals(first)) {
            StateDocuments.at(loaded, "handlers").put("way", way);
        }
        Map<String, Object> load = Map.of("level", "INFO", "propagate", false, "handlers", List.of(first));
        StateDocuments.at(loaded, "loggers").put("load", load);
        return loaded;
    }

    private void log(Logger logger) {
        try {
            for (int i = 0; true; i++) {
                permits.acquire();
                logger.info("record %d", i);
                logged.release();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the numbers do not follow one another, as far as the end that they should have. */
    private static List<String> jumps(List<Integer> numbers, int end) {
        List<String> jumps = new ArrayList<>();
        int expected = 0;
        for (int number : numbers) {
            if (number != expected) {
                jumps.add("%d instead of %d".formatted(number, expected));
            }
            expected = number + 1;
        }
        if (expected != end) {
            jumps.add("the end instead of %d".formatted(expected));
        }
        return jumps;
    }

    private static List<Integer> numbers(StateWorld world) {
        return world.takeLines("test.noted").stream()
                .filter(line -> line.contains("record "))
                .map(line -> Integer.parseInt(line.replaceAll(".*record ", "").trim()))
                .toList();
    }
}
