// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs scenarios side by side; one that hangs is given up. */
final class Pool {

    private static final int SECONDS = 60;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "oracle");
                thread.setDaemon(true);
                return thread;
            });

    List<Verdict> run(Map<String, Callable<Verdict>> work) {
        try {
            Map<String, Future<Verdict>> running = new LinkedHashMap<>();
            work.forEach((id, one) -> running.put(id, threads.submit(one)));
            List<Verdict> verdicts = new ArrayList<>();
            running.forEach((id, one) -> verdicts.add(await(id, one)));
            return verdicts;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Verdict await(String id, Future<Verdict> running) {
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
        return new Verdict(id, true, Set.of(), why);
    }
}
