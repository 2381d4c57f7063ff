// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import logging.oracle.vectors.Tables;

/**
 * How one scenario, or one row of a table, came out.
 *
 * @param id names it
 * @param plain whether nothing in it is said to be Python's own text
 * @param rules what it was normalised by; empty if it came out byte for byte
 * @param difference the first difference, null if there is none
 */
record Verdict(String id, boolean plain, Set<Rule> rules, String difference) {

    boolean matched() {
        return difference == null && rules.isEmpty();
    }

    boolean excused() {
        return difference == null && !rules.isEmpty();
    }

    /** Runs a scenario and compares; once more under the rules that apply if it differs. */
    static Verdict of(Scenario scenario) {
        try {
            String difference = new Comparison(scenario, Observed.run(scenario, false), Set.of()).first();
            if (difference == null) {
                return new Verdict(scenario.id(), scenario.isPlain(), Set.of(), null);
            }
            return underRules(scenario, difference);
        } catch (IOException | RuntimeException error) {
            return new Verdict(scenario.id(), scenario.isPlain(), Set.of(), "the scenario could not be run: " + error);
        }
    }

    /** Compares a row of a table; once more with stand-ins if it differs. */
    static Verdict of(Tables.Row row) {
        String difference = row.difference(false);
        boolean words = difference != null && row.difference(true) == null;
        return new Verdict(row.id(), !words, words ? Set.of(Rule.JAVA_TEXT) : Set.of(), words ? null : difference);
    }

    private static Verdict underRules(Scenario scenario, String difference) throws IOException {
        Set<String> features = new LinkedHashSet<>(scenario.features());
        features.addAll(Oddities.of(scenario));
        int refused = scenario.firstFailure(List.of("config", "fileConfig", "basicConfig"));
        if (refused >= 0) {
            features.add(Rule.REFUSED_STEP);
        }
        Scenario read = scenario.withLevelsAsNumbers();
        if (!read.equals(scenario)) {
            features.add(Rule.TRUTH_AS_LEVEL);
        }
        int thrown = scenario.firstFailure(List.of("log"));
        if (thrown >= 0) {
            features.add(Rule.THROWN_CALL);
        }
        Set<String> shared = SharedFiles.of(scenario);
        if (!shared.isEmpty()) {
            features.add(Rule.SHARED_FILE);
        }
        EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);
        List<Rule.Normalisation> how = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.applies(features)) {
                rules.add(rule);
                how.add(rule.normalisation());
            }
        }
        if (rules.isEmpty()) {
            return new Verdict(scenario.id(), scenario.isPlain(), rules, difference);
        }
        Observed again = Observed.run(scenario, how.contains(Rule.Normalisation.STAND_INS));
        Comparison comparison = new Comparison(read, again, Set.of());
        String left = comparison.first();
        if (left != null && how.contains(Rule.Normalisation.WITHOUT_SHARED_FILES)) {
            comparison = new Comparison(read, again, shared);
            left = comparison.first();
        } else {
            rules.remove(Rule.NOTHING_OVERWRITTEN);
        }
        if (left != null && how.contains(Rule.Normalisation.UNTIL)) {
            boolean call = thrown >= 0 && (refused < 0 || thrown < refused);
            rules.remove(call ? Rule.ALL_OR_NOTHING : Rule.CONTAINED);
            left = comparison.firstUntil(call ? thrown : refused);
        } else {
            rules.remove(Rule.ALL_OR_NOTHING);
            rules.remove(Rule.CONTAINED);
        }
        if (how.contains(Rule.Normalisation.ACCEPTED)) {
            left = again.refusal() == null ? null : "expected to be accepted, was " + again.refusal();
        }
        boolean refusedHere = how.contains(Rule.Normalisation.REFUSED) && again.refusal() != null;
        rules.removeIf(rule -> rule.normalisation() == Rule.Normalisation.REFUSED && !refusedHere);
        rules.removeIf(rule -> rule.normalisation() == Rule.Normalisation.UNTIL && refusedHere);
        left = refusedHere ? null : left;
        return new Verdict(scenario.id(), scenario.isPlain(), rules, left);
    }
}
