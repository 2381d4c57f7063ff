// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import logging.bench.Workload;

/** A run as Markdown: targets and their verdicts first, then what they rest on. */
public final class Report {

    private static final String LEGEND =
            """
            Ratios are made within a round; smaller is better. *met*: the target is reached; *floor*: it is not, but what is
            still acceptable is; *missed*: neither. `x limit`: times what the machine itself takes, `raw`; `spread`: the
            slowest round over the fastest; `ours-felix`: ours as bundles in Felix, `ours` on the class path. What is
            measured and how: [the module](../logging.bench/README.md).

            """;

    private final Results results;
    private final Figures figures;
    private final Collection<String> failures;

    /**
     * A report.
     *
     * @param results the workloads
     * @param figures the probes
     * @param failures what could not be measured, and why
     */
    public Report(Results results, Figures figures, Collection<String> failures) {
        this.results = results;
        this.figures = figures;
        this.failures = failures;
    }

    /** The text, under a line that says when, where and what. */
    public String text(String head, Set<Workload> workloads) {
        StringBuilder out = new StringBuilder(16_384);
        out.append(head).append("\n\n### Targets\n\n");
        out.append(LEGEND);
        out.append("| target | verdict | figures |\n| --- | --- | --- |\n");
        for (Target target : new Targets(results, figures).all()) {
            out.append("| ").append(target.name()).append(" | ");
            out.append(target.verdict().name().toLowerCase(Locale.ROOT)).append(" | ");
            out.append(target.figures()).append(" |\n");
        }
        out.append('\n');
        if (!failures.isEmpty()) {
            out.append("### Not measured\n\n");
            failures.forEach(failure ->
                    out.append("- ").append(failure.replace('\n', ' ')).append('\n'));
            out.append('\n');
        }
        Tables tables = new Tables(results);
        out.append(tables.bytes(workloads));
        for (Workload workload : workloads) {
            out.append(tables.of(workload));
        }
        return out.append(figures.table()).toString();
    }
}
