// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import logging.api.Logging;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Bundle restarts and configuration changes at once, under load. */
public class ChurnIT extends LiveContainer {
    @Test
    public void fileHoldsEveryNumberOnceAtAnEvenPace() throws Exception {
        churn(20, 100, 2_000);
    }

    @Test
    public void fileHoldsEveryNumberOnceFlatOut() throws Exception {
        churn(4, 20, Load.FLAT_OUT);
    }

    private void churn(int restarts, int changes, int perSecond) throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logged logged;
        try (Load load = Load.on(Logging.getLogger("load"), 4, perSecond)) {
            CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> change(changes));
            for (int i = 0; i < restarts; i++) {
                Bundle handlers = bundles.of("logging.handlers.file");
                handlers.stop();
                bundles.renew("logging.handlers.file", Provision.jar("logging.handlers.file"));
                handlers.start();
            }
            changed.join();
            await().until(() -> "BOUND".equals(status().slots().get("file").state()));
            logged = load.stop();
        }

        assertThat(Tally.of(logged.perThread(), file("a.log"))).matches(Tally::isExact, "exact");
        assertThat(logged.thrown()).isEmpty();
        assertThat(status().slots().get("file").dropped()).isZero();
    }

    /** Levels above and below what the load needs, and a second handler that comes and goes. */
    private void change(int times) {
        Path file = file("a.log");
        try {
            for (int i = 0; i < times; i++) {
                configure(
                        i % 2 == 0
                                ? Documents.toFile(file, "DEBUG")
                                : Documents.toTwoFiles(file, file("b.log"), "INFO"));
            }
            configure(Documents.toFile(file, "INFO"));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
