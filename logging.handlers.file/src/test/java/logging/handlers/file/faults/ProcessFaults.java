// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.util.List;
import java.util.Map;

/** A process that is killed, and one that has company. */
final class ProcessFaults {

    private static final int KILLS = 5;
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("kill -9, " + KILLS + " times", place -> kill(place, "logging.FileHandler")),
                new Fault("kill -9 while rolling", place -> kill(place, ROTATING, "maxBytes=20000", "backupCount=500")),
                new Fault(
                        "kill -9 while packing",
                        place -> kill(place, ROTATING, "maxBytes=200000", "backupCount=500", "compress=gzip")),
                new Fault("two processes", ProcessFaults::two));
    }

    private static Figures kill(Place place, String type, String... keys) throws Exception {
        Figures sum = null;
        for (int i = 0; i < KILLS; i++) {
            Child child = place.child("run" + i)
                    .handler(type, keys)
                    .threads(4, 0)
                    .start()
                    .run(200 + 37 * i);
            child.kill();
            Figures figures = Figures.of(child, Map.of());
            sum = sum == null ? figures : sum.plus(figures);
        }
        return sum;
    }

    private static Figures two(Place place) throws Exception {
        Child one = place.child("one").handler("logging.FileHandler").threads(2, 0);
        Child two = place.child("two")
                .handler("logging.FileHandler")
                .threads(2, 0)
                .threadsFrom(one.threads())
                .in(one.logs());
        one.start();
        two.start();
        one.run(1000);
        Map<String, String> first = one.stop();
        return Figures.of(List.of(one, two), List.of(first, two.stop()));
    }
}
