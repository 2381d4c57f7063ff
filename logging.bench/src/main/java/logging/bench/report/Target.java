// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import logging.bench.report.Check.Verdict;

/**
 * One promise and the figures that decide it.
 *
 * @param name what is promised
 * @param checks all of them have to hold
 */
public record Target(String name, List<Check> checks) {

    /** The worst of the checks. */
    public Verdict verdict() {
        return checks.stream().map(Check::verdict).max(Enum::compareTo).orElse(Verdict.UNKNOWN);
    }

    /** Whether anything of it was measured. */
    public boolean isKnown() {
        return checks.stream().anyMatch(check -> check.verdict() != Verdict.UNKNOWN);
    }

    /** The figures in one line. */
    public String figures() {
        return checks.stream().map(Check::toString).collect(Collectors.joining("; "));
    }
}
