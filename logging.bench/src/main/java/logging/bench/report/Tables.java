// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import logging.bench.Workload;
import logging.bench.subject.Subject;

/** The figures as Markdown, one table for each workload. */
public final class Tables {

    private final Results results;

    /** Prints these results. */
    public Tables(Results results) {
        this.results = results;
    }

    /** The table of one workload, with its heading. */
    public String of(Workload workload) {
        StringBuilder out = new StringBuilder(1024);
        out.append("### ").append(workload.id().toUpperCase(Locale.ROOT)).append(": ");
        out.append(workload.title()).append("\n\n");
        out.append("| subject | ns/op | CPU ns/op | B/op | x best peer | x limit | spread |\n");
        out.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Subject subject : results.subjects(workload)) {
            row(workload, subject, out);
        }
        return out.append('\n').toString();
    }

    /** W8: what each subject allocates for a call. */
    public String bytes(Collection<Workload> workloads) {
        List<Workload> measured = workloads.stream()
                .filter(workload -> !results.subjects(workload).isEmpty())
                .toList();
        if (measured.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(1024);
        out.append("### W8: bytes allocated for a call, consumers included\n\n| subject");
        measured.forEach(workload -> cell(workload.id().toUpperCase(Locale.ROOT), out));
        out.append(" |\n| ---").append(" | ---:".repeat(measured.size())).append(" |\n");
        for (Subject subject : Subject.values()) {
            if (measured.stream()
                    .anyMatch(workload -> results.subjects(workload).contains(subject))) {
                out.append("| ").append(subject.id());
                measured.forEach(workload ->
                        cell(number("%.0f", results.median(workload, subject, Measurement::bytes)), out));
                out.append(" |\n");
            }
        }
        return out.append('\n').toString();
    }

    private void row(Workload workload, Subject subject, StringBuilder out) {
        out.append("| ").append(subject.id());
        cell(time(results.median(workload, subject, Measurement::elapsed)), out);
        // a burst takes less than the steps in which CPU time is counted
        cell(workload.isBurst() ? "" : time(results.median(workload, subject, Measurement::cpu)), out);
        cell(number("%.0f", results.median(workload, subject, Measurement::bytes)), out);
        cell(number("%.2f", results.ratio(workload, subject, Results::isPeer)), out);
        cell(number("%.2f", results.ratio(workload, subject, other -> other == Subject.RAW)), out);
        cell(number("%.2f", results.spread(workload, subject)), out);
        out.append(" |\n");
    }

    private static void cell(String text, StringBuilder out) {
        out.append(" | ").append(text);
    }

    private static String time(OptionalDouble nanos) {
        return number(nanos.orElse(0) < 100 ? "%.1f" : "%,.0f", nanos);
    }

    private static String number(String format, OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, format, value.getAsDouble());
    }
}
