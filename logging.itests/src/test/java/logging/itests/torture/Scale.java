// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import com.google.gson.Gson;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import logging.itests.torture.port.Subject;

/**
 * One large configuration through Configuration Admin: how long it takes to apply, how long one level among its loggers
 * takes, and what a thousand updates leave behind. Run by {@code scripts/torture --scale}.
 */
public final class Scale {
    private static final int LOGGERS = 10_000;
    private static final int HANDLERS = 200;
    private static final int WARM_UP = 20;
    private static final int CHANGES = 100;
    private static final int UPDATES = 1_000;
    private static final Gson JSON = new Gson();

    private final Subject subject;
    private final Path folder;

    private Scale(Subject subject, Path folder) {
        this.subject = subject;
        this.folder = folder;
    }

    /**
     * What was measured. Immutable.
     *
     * @param applied milliseconds of the large update
     * @param level milliseconds of one level among all, by a configuration of its own; median after a warm-up
     * @param levelInDocument the same by an update of the whole document
     * @param other milliseconds of an update that is not ours: what Configuration Admin itself takes; median
     * @param grown mebibytes that the heap has grown by a thousand updates
     */
    record Figures(double applied, double level, double levelInDocument, double other, double grown) {
        @Override
        public String toString() {
            return ("%,d loggers and %d handlers in %.0f ms; one level of them %.1f ms, through the whole document %.1f ms"
                            + " (an update of nobody's: %.1f ms); heap after %,d updates %+.1f MiB")
                    .formatted(LOGGERS, HANDLERS, applied, level, levelInDocument, other, UPDATES, grown);
        }
    }

    /**
     * Prints the figures.
     *
     * @param arguments the folder of the bundles, an empty folder
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println(measure(Path.of(arguments[0]), Path.of(arguments[1])));
        System.exit(0);
    }

    static Figures measure(Path jars, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (Stand stand = Stand.start(Options.parse(jars), folder)) {
            return new Scale(stand.subject(), folder).measure();
        }
    }

    private Figures measure() throws Exception {
        Wishes small = new OurWishes(folder, 9);
        subject.update("logging", small.document());
        double applied = time("logging", large("WARNING"));
        double level = median(i -> time("logging.logger~probe", Map.of("name", "probe", "level", flip(i))));
        subject.update("logging.logger~probe", Map.of("name", "other", "level", "INFO"));
        double inDocument = median(i -> time("logging", large(flip(i))));
        double other = median(i -> time("nobody", Map.of("level", flip(i))));
        return new Figures(applied, level, inDocument, other, grown(small));
    }

    private static String flip(int i) {
        return i % 2 == 0 ? "DEBUG" : "WARNING";
    }

    private interface Measured {
        double of(int i) throws Exception;
    }

    private static double median(Measured measured) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            measured.of(i);
        }
        double[] millis = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            millis[i] = measured.of(i);
        }
        Arrays.sort(millis);
        return millis[CHANGES / 2];
    }

    /** An update is in force when it returns, which is checked for the level of the probe. */
    private double time(String pid, Map<String, Object> properties) throws Exception {
        long start = System.nanoTime();
        subject.update(pid, properties);
        double millis = (System.nanoTime() - start) / 1e6;
        Object level = properties.get("level");
        if (!pid.equals("nobody") && level != null && subject.probeTakesDebug() != level.equals("DEBUG")) {
            throw new IllegalStateException(
                    level + " is not in force: " + subject.account().problems());
        }
        return millis;
    }

    private Map<String, Object> large(String probe) {
        Map<String, Object> handlers = new LinkedHashMap<>();
        for (int i = 0; i < HANDLERS; i++) {
            String file = folder.resolve("h" + i + ".log").toString();
            handlers.put(i == 0 ? "main" : "h" + i, Map.of("class", "logging.FileHandler", "filename", file));
        }
        Map<String, Object> loggers = new TreeMap<>();
        for (int i = 0; i < LOGGERS; i++) {
            String handler = i % HANDLERS == 0 ? "main" : "h" + i % HANDLERS;
            loggers.put("com.acme.p" + i / 100 + ".c" + i, Map.of("level", "INFO", "handlers", List.of(handler)));
        }
        loggers.put("probe", Map.of("level", probe));
        return Map.of(
                "version",
                1,
                "handlers",
                JSON.toJson(handlers),
                "loggers",
                JSON.toJson(loggers),
                "root",
                "{\"level\": \"INFO\"}");
    }

    /** The first hundred updates fill what is bounded. */
    private double grown(Wishes wishes) throws Exception {
        Random random = new Random(1);
        update(wishes, random, 100);
        double before = heap();
        update(wishes, random, UPDATES);
        return heap() - before;
    }

    private void update(Wishes wishes, Random random, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            wishes.loggers(random);
            wishes.handlers(random);
            subject.update("logging", wishes.document());
        }
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }
}
