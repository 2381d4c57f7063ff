// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures that are no ratios within a round: a name, a subject, a value; medians count. Not thread-safe. */
public final class Figures {

    private final Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();

    /** Adds a value. */
    public void add(String figure, String subject, double value) {
        all.computeIfAbsent(figure, key -> new LinkedHashMap<>())
                .computeIfAbsent(subject, key -> new ArrayList<>())
                .add(value);
    }

    /** The median of what was added; absent if nothing was. */
    public OptionalDouble median(String figure, String subject) {
        return Results.median(all.getOrDefault(figure, Map.of()).getOrDefault(subject, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** A table: a line for each figure, a column for each subject; empty if there is none. */
    public String table() {
        Set<String> subjects = new LinkedHashSet<>();
        all.values().forEach(row -> subjects.addAll(row.keySet()));
        if (subjects.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("### Single figures\n\n| figure | ");
        out.append(String.join(" | ", subjects)).append(" |\n| --- |");
        out.append(" ---: |".repeat(subjects.size())).append('\n');
        for (String figure : all.keySet()) {
            out.append("| ").append(figure);
            for (String subject : subjects) {
                OptionalDouble value = median(figure, subject);
                out.append(" | ").append(value.isEmpty() ? "" : number(value.getAsDouble()));
            }
            out.append(" |\n");
        }
        return out.append('\n').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
