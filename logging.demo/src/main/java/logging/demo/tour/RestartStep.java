// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.time.Duration;
import java.util.List;
import logging.demo.Chatter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A bundle is stopped, updated and started while four threads log: nothing is lost or doubled. */
final class RestartStep implements Step {

    private static final int TIMES = 5;

    private final String title;
    private final String bundle;

    RestartStep(String title, String bundle) {
        this.title = title;
        this.bundle = bundle;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String show(Stage stage) throws Exception {
        String file = bundle + ".log";
        stage.apply(Document.FIRST.withFile(file));
        Chatter chatter = new Chatter(4, Duration.ofNanos(500_000));
        chatter.start();
        for (int time = 0; time < TIMES; time++) {
            restart(stage, chatter);
        }
        chatter.stop();
        settle(stage);
        return TIMES + " times; " + Ledger.of(chatter, List.of(stage.log(file))).checked();
    }

    private void restart(Stage stage, Chatter chatter) throws BundleException {
        Bundle restarted = stage.bundle(bundle);
        restarted.stop();
        more(chatter);
        restarted.update();
        more(chatter);
        restarted.start();
        more(chatter);
    }

    /** Lets the threads log on for a while. */
    private static void more(Chatter chatter) {
        long goal = chatter.total() + 200;
        Stage.await("more records", () -> chatter.total() >= goal);
    }

    /** Waits until every handler is back and nothing is held. */
    private static void settle(Stage stage) {
        Stage.await(
                "every handler is back",
                () -> stage.generation() >= 0
                        && stage.slots().values().stream()
                                .allMatch(slot -> slot.state().equals("BOUND") && slot.held() == 0));
    }
}
