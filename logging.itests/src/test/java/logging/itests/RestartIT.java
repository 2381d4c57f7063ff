// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import logging.api.Logging;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.Test;

/** Four threads log numbered records while bundles are restarted under them: each number is in the file once. */
public class RestartIT extends LiveContainer {
    private static final String SCR = "org.apache.felix.scr";
    private static final String ADMIN = "org.apache.felix.configadmin";

    private interface Act {
        void run() throws Exception;
    }

    @Test
    public void handlersAreStoppedAndStarted() throws Exception {
        nothingIsLostWhile(() -> bundles.restart("logging.handlers.file"));
    }

    @Test
    public void handlersAreUpdatedAndRefreshed() throws Exception {
        nothingIsLostWhile(() -> renew("logging.handlers.file"));
    }

    @Test
    public void handlersAreUninstalledAndInstalledAgain() throws Exception {
        nothingIsLostWhile(() -> bundles.replace("logging.handlers.file", Provision.jar("logging.handlers.file")));
    }

    @Test
    public void coreIsStoppedAndStarted() throws Exception {
        nothingIsLostWhile(() -> bundles.restart("logging.core"));
    }

    @Test
    public void coreIsUpdatedAndRefreshed() throws Exception {
        nothingIsLostWhile(() -> renew("logging.core"));
    }

    @Test
    public void configurerIsStoppedAndStarted() throws Exception {
        nothingIsLostWhile(() -> bundles.restart("logging.config.cm"));
    }

    @Test
    public void configurerIsUpdatedAndRefreshed() throws Exception {
        nothingIsLostWhile(() -> renew("logging.config.cm"));
    }

    @Test
    public void declarativeServicesAreStoppedAndStarted() throws Exception {
        nothingIsLostWhile(() -> bundles.restart(SCR));
    }

    @Test
    public void declarativeServicesAreUpdatedAndRefreshed() throws Exception {
        nothingIsLostWhile(() -> renew(SCR));
    }

    @Test
    public void configurationAdminIsStoppedAndStarted() throws Exception {
        nothingIsLostWhile(() -> bundles.restart(ADMIN));
    }

    private void renew(String symbolicName) throws Exception {
        bundles.renew(symbolicName, Provision.jar(symbolicName));
    }

    private void nothingIsLostWhile(Act act) throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logged logged;
        try (Load load = Load.on(Logging.getLogger("load"), 4, 2_000)) {
            for (int i = 0; i < 5; i++) {
                awaitRecords(load, 200);
                act.run();
            }
            awaitRecords(load, 200);
            settle();
            logged = load.stop();
        }

        assertThat(Tally.of(logged.perThread(), file("a.log"))).matches(Tally::isExact, "exact");
        assertThat(logged.thrown()).isEmpty();
        assertAccountsClose();
        assertThat(status().slots().get("file").dropped()).isZero();
    }

    /** Declarative services may start components later than the bundle that has them. */
    private void settle() {
        await().untilAsserted(() -> assertThat(status().slots().get("file").state())
                .as("%s", status())
                .isEqualTo("BOUND"));
    }

    private static void awaitRecords(Load load, int more) {
        long goal = load.logged() + more;
        await().until(() -> load.logged() >= goal);
    }
}
