// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says how scenarios and rows came out. */
final class Report {

    /** How many differences are shown unless all are asked for. */
    static final int FEW = 10;

    private final PrintStream out;
    private final int shown;

    Report(PrintStream out, int shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Prints differences and, as the last line, the count; true if nothing differs. */
    boolean print(List<Verdict> verdicts) {
        List<Verdict> wrong = verdicts.stream()
                .filter(verdict -> verdict.difference() != null)
                .toList();
        wrong.stream().limit(shown).forEach(verdict -> out.println(verdict.id() + ": " + verdict.difference()));
        if (wrong.size() > shown) {
            out.println("… and " + (wrong.size() - shown) + " more, -v shows them");
        }
        rules(verdicts);
        out.println(count(verdicts));
        return wrong.isEmpty();
    }

    private void rules(List<Verdict> verdicts) {
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.stream()
                .filter(Verdict::excused)
                .forEach(verdict -> counts.merge(verdict.rules().toString(), 1, Integer::sum));
        long excused = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.println("equal after the normalisation of a rule: " + excused + " " + counts);
    }

    static String count(List<Verdict> verdicts) {
        long matched = verdicts.stream().filter(Verdict::matched).count();
        long plain = verdicts.stream().filter(Verdict::plain).count();
        long plainMatched = verdicts.stream()
                .filter(verdict -> verdict.plain() && verdict.matched())
                .count();
        return "matched " + matched + " of " + verdicts.size() + " (of these without py: features: " + plainMatched
                + " of " + plain + ")";
    }
}
