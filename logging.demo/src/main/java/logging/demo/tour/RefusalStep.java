// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.util.List;
import java.util.stream.Collectors;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Problem;

/** A configuration with mistakes is refused whole, every one of them named, and the running one stays. */
final class RefusalStep implements Step {

    @Override
    public String title() {
        return "a bad configuration is refused";
    }

    @Override
    public String show(Stage stage) throws Exception {
        ConfigurationStatus before = stage.status().status();
        stage.edit(Document.FIRST.withLevel("DEBUGG").withHandlers("\"console\", \"fil\""));
        Stage.await("the refusal", () -> !stage.status().status().problems().isEmpty());
        ConfigurationStatus after = stage.status().status();
        List<Problem> problems = after.problems();
        Stage.check(problems.size() == 2, "expected two problems, were " + problems);
        Stage.check(after.loggers().equals(before.loggers()), "levels have changed");
        Stage.check(after.slots().keySet().equals(before.slots().keySet()), "handlers have changed");
        Stage.check(after.generation() == before.generation(), "something was applied");
        stage.apply(Document.FIRST.withFile("level.log"));
        return "nothing changed; the problems named:\n"
                + problems.stream().map(problem -> "      " + problem).collect(Collectors.joining("\n"));
    }
}
