// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.LoggingConfig;

/** W10: 1,000 loggers and 100 files configured by this project, and changed. A JVM of its own. */
public final class Configuring {

    private static final int LOGGERS = 1000;
    private static final int HANDLERS = 100;
    private static final int ROUNDS = 15;

    private Configuring() {}

    /** Prints milliseconds of configurations and microseconds of a level's change. */
    public static void main(String[] args) throws IOException {
        Scratch scratch = Scratch.make();
        try {
            print("first time, ms", configure(scratch.folder(), HANDLERS));
            print("again, ms", again(scratch.folder()));
            double many = Double.MAX_VALUE;
            double one = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                configure(scratch.folder(), HANDLERS);
                many = Math.min(many, levelChange());
                configure(scratch.folder(), 1);
                one = Math.min(one, levelChange());
            }
            print("a level changed with 1 handler, us", one);
            print("a level changed with 100 handlers, us", many);
            for (int i = 0; i < 100_000; i++) {
                Logging.getLogger("org.other.part" + i / 100 + ".Class" + i);
            }
            print("again while 100,000 loggers exist, ms", again(scratch.folder()));
        } finally {
            Logging.shutdown();
            scratch.delete();
        }
        System.exit(0);
    }

    private static double again(Path folder) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = configure(folder, HANDLERS);
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private static double configure(Path folder, int handlers) {
        Map<String, ?> config = config(folder, handlers);
        long start = System.nanoTime();
        LoggingConfig.dictConfig(config);
        return (System.nanoTime() - start) / 1e6;
    }

    private static Map<String, ?> config(Path folder, int files) {
        Map<String, Object> handlers = new HashMap<>();
        for (int i = 0; i < files; i++) {
            handlers.put(
                    "file" + i,
                    Map.of(
                            "class",
                            "logging.FileHandler",
                            "filename",
                            folder.resolve(i + ".log").toString(),
                            "formatter",
                            "line"));
        }
        Map<String, Object> loggers = new HashMap<>();
        for (int i = 0; i < LOGGERS; i++) {
            loggers.put(
                    "com.acme.part" + i / 10 + ".Class" + i,
                    Map.of("level", i % 2 == 0 ? "DEBUG" : "INFO", "handlers", List.of("file" + i % files)));
        }
        return Map.of(
                "version",
                1,
                "formatters",
                Map.of("line", Map.of("format", "%(asctime)s - %(name)s - %(levelname)s - %(message)s")),
                "handlers",
                handlers,
                "loggers",
                loggers,
                "disable_existing_loggers",
                false);
    }

    private static double levelChange() {
        Logger one = Logging.getLogger("com.acme.part5.Class50");
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            int times = 400;
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                one.setLevel(i % 2 == 0 ? "ERROR" : "INFO");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / times);
        }
        return best;
    }

    private static void print(String what, double value) {
        System.out.println("W10 1,000 loggers, 100 handlers: " + what + "\t" + value);
    }
}
