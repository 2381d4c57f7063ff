// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that is killed, and one that has company. */
final class ProcessFaults {

    private static final int KILLS = 5;

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("kill -9, " + KILLS + " times", directory -> kill(directory, "logging.FileHandler")),
                new Fault(
                        "kill -9 while rolling",
                        directory -> kill(
                                directory,
                                "logging.handlers.RotatingFileHandler",
                                "maxBytes=20000",
                                "backupCount=500")),
                new Fault("two processes", ProcessFaults::two));
    }

    private static Figures kill(Path directory, String type, String... keys) throws Exception {
        Figures sum = null;
        for (int i = 0; i < KILLS; i++) {
            Child child = new Child(directory.resolve("run" + i))
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

    private static Figures two(Path directory) throws Exception {
        Child one = new Child(directory.resolve("one"))
                .handler("logging.FileHandler")
                .threads(2, 0);
        Child two = new Child(directory.resolve("two"))
                .handler("logging.FileHandler")
                .threads(2, 0)
                .threadsFrom(2)
                .in(one.logs());
        one.start();
        two.start();
        one.run(1000);
        Map<String, String> first = one.stop();
        return Figures.of(List.of(one, two), List.of(first, two.stop()));
    }
}
