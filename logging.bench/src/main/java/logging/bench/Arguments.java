// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import logging.bench.subject.Subject;

/**
 * What the command was asked for.
 *
 * @param workloads to measure
 * @param probes to measure
 * @param subjects to measure
 * @param quick whether everything is cut short: to see that it works, not to compare
 * @param rounds how often everything is measured
 * @param minutes what all of it may take; iterations are made so long that it fits
 */
record Arguments(
        Set<Workload> workloads, Set<Probe> probes, Set<Subject> subjects, boolean quick, int rounds, double minutes) {

    private static final double MINUTES = 45;

    static Arguments of(String[] args) {
        Set<Workload> workloads = new LinkedHashSet<>();
        Set<Probe> probes = EnumSet.noneOf(Probe.class);
        Set<Subject> subjects = new LinkedHashSet<>();
        boolean quick = false;
        int rounds = 3;
        double minutes = 0;
        List<String> words = new ArrayList<>(Arrays.asList(args));
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = Integer.parseInt(value(word, words));
                case "--minutes" -> minutes = Double.parseDouble(value(word, words));
                case "--subjects" -> {
                    for (String id : value(word, words).split(",", -1)) {
                        subjects.add(Subject.of(id));
                    }
                }
                default -> add(word.toLowerCase(Locale.ROOT), workloads, probes);
            }
        }
        if (workloads.isEmpty() && probes.isEmpty()) {
            workloads.addAll(Arrays.asList(Workload.values()));
            probes.addAll(Arrays.asList(Probe.values()));
            minutes = minutes == 0 ? MINUTES : minutes;
        }
        if (subjects.isEmpty()) {
            subjects.addAll(Arrays.asList(Subject.values()));
        }
        return new Arguments(workloads, probes, subjects, quick, quick ? 1 : rounds, minutes);
    }

    private static void add(String word, Set<Workload> workloads, Set<Probe> probes) {
        List<Workload> found = Workload.matching(word);
        List<Probe> more = Arrays.stream(Probe.values())
                .filter(probe -> probe.matches(word))
                .toList();
        if (found.isEmpty() && more.isEmpty()) {
            throw new IllegalArgumentException("expected one of "
                    + Arrays.stream(Workload.values()).map(Workload::id).toList() + " or "
                    + Arrays.stream(Probe.values()).map(Probe::id).toList() + ", was \"" + word + "\"");
        }
        workloads.addAll(found);
        probes.addAll(more);
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + ": expected a value");
        }
        return words.remove(0);
    }

    /** Whether the result may stand in the documentation. */
    boolean isComplete() {
        return !quick
                && workloads.size() == Workload.values().length
                && probes.size() == Probe.values().length
                && subjects.size() == Subject.values().length;
    }
}
