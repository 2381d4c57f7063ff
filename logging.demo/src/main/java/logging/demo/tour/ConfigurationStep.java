// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.nio.file.Files;
import java.time.Duration;
import logging.demo.Chatter;

/** A dictConfig document in {@code etc} makes console and file handlers. */
final class ConfigurationStep implements Step {

    @Override
    public String title() {
        return "a configuration in etc/logging.cfg.json";
    }

    @Override
    public String show(Stage stage) throws Exception {
        stage.apply(Document.FIRST);
        Chatter chatter = new Chatter(4, Duration.ofMillis(5));
        chatter.start();
        Stage.await("a hundred records", () -> chatter.total() >= 100);
        chatter.stop();
        long lines = Files.readAllLines(stage.log("tour.log")).stream()
                .filter(line -> line.contains("order taken"))
                .count();
        Stage.check(lines == chatter.total(), "logged " + chatter.total() + ", the file has " + lines);
        Files.delete(stage.log("tour.log"));
        stage.apply(Document.FIRST.withFile("level.log"));
        return "logged " + chatter.total() + " from 4 threads, lines in the file: " + lines;
    }
}
