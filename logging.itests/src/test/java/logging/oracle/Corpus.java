// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A folder of scenarios. */
final class Corpus {

    private static final int SECONDS = 60;

    private Corpus() {}

    /** Runs every scenario of a folder, several at a time. */
    static List<Verdict> judge(Path folder) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "oracle");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Scenario> scenarios = Scenario.readAll(folder);
            List<Future<Verdict>> running = scenarios.stream()
                    .map(one -> pool.submit(() -> Verdict.of(one)))
                    .toList();
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < running.size(); i++) {
                verdicts.add(await(scenarios.get(i), running.get(i)));
            }
            return verdicts;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Verdict await(Scenario scenario, Future<Verdict> running) {
        String why;
        try {
            return running.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            why = "it did not end within " + SECONDS + " s";
        } catch (ExecutionException broken) {
            why = "it could not be run: " + broken.getCause();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            why = "it was interrupted";
        }
        return new Verdict(scenario.id(), scenario.isPlain(), java.util.Set.of(), why);
    }
}
