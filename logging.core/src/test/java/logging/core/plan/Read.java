// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.api.config.Problem;

/** What a document was read as, and what was found wrong with it. */
record Read(Plan plan, List<Problem> problems) {

    /** A document as dictConfig gets it. */
    static Read transition(String json, String... running) {
        return read(json, null, running);
    }

    /** A document as Configuration Admin puts it together. */
    static Read state(String json, String... running) {
        return read(json, new Readings(), running);
    }

    private static Read read(String json, Readings readings, String... running) {
        LoggingSystem system = LoggingSystem.create();
        Map<String, Object> document = LoggingConfig.configurator(system).parseJson(json);
        document.put("version", 1);
        Problems problems = new Problems();
        Plan plan = PlanReader.read(
                document, readings, name -> name, system.levels(), Set.copyOf(List.of(running)), problems);
        return new Read(plan, problems.list());
    }

    List<String> errors() {
        return texts(Problem.Weight.ERROR);
    }

    List<String> warnings() {
        return texts(Problem.Weight.WARNING);
    }

    private List<String> texts(Problem.Weight weight) {
        return problems.stream()
                .filter(problem -> problem.weight() == weight)
                .map(Problem::toString)
                .toList();
    }
}
