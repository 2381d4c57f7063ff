// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.time.Duration;
import java.util.List;
import logging.demo.Chatter;

/** The file handler is swapped for one on another file while four threads log. */
final class SwapStep implements Step {

    @Override
    public String title() {
        return "handlers swapped under load";
    }

    @Override
    public String show(Stage stage) throws Exception {
        stage.apply(Document.FIRST.withFile("swap-1.log"));
        Chatter chatter = new Chatter(4, Duration.ofNanos(500_000));
        chatter.start();
        Stage.await("some records", () -> chatter.total() >= 500);
        stage.apply(Document.FIRST.withFile("swap-2.log"));
        long goal = chatter.total() + 500;
        Stage.await("more records", () -> chatter.total() >= goal);
        chatter.stop();
        return Ledger.of(chatter, List.of(stage.log("swap-1.log"), stage.log("swap-2.log")))
                .checked();
    }
}
