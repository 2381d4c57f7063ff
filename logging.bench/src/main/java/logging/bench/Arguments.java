// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import logging.bench.subject.Subject;

/**
 * What the command was asked for.
 *
 * @param workloads to measure
 * @param subjects to measure
 * @param quick whether everything is cut short: to see that it works, not to compare
 * @param rounds how often everything is measured
 */
record Arguments(Set<Workload> workloads, Set<Subject> subjects, boolean quick, int rounds) {

    static Arguments of(String[] args) {
        Set<Workload> workloads = new LinkedHashSet<>();
        Set<Subject> subjects = new LinkedHashSet<>();
        boolean quick = false;
        int rounds = 3;
        List<String> words = new ArrayList<>(Arrays.asList(args));
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = Integer.parseInt(value(word, words));
                case "--subjects" -> {
                    for (String id : value(word, words).split(",", -1)) {
                        subjects.add(Subject.of(id));
                    }
                }
                default -> workloads.addAll(Workload.matching(word));
            }
        }
        if (workloads.isEmpty()) {
            workloads.addAll(Arrays.asList(Workload.values()));
        }
        if (subjects.isEmpty()) {
            subjects.addAll(Arrays.asList(Subject.values()));
        }
        return new Arguments(workloads, subjects, quick, quick ? 1 : rounds);
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + ": expected a value");
        }
        return words.remove(0);
    }

    /** Whether the result may stand in the documentation. */
    boolean isComplete() {
        return !quick && workloads.size() == Workload.values().length && subjects.size() == Subject.values().length;
    }
}
