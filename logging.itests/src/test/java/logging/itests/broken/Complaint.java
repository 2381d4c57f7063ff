// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.List;
import logging.api.config.Problem;

/**
 * What must be said of a mistake: one problem, at exactly this key path.
 *
 * @param path the key path, whole
 * @param said what its text contains: the value that is wrong, and what was expected
 * @param origin the PID, and its file if it has one; null for who owns the path in the document's form
 */
public record Complaint(String path, List<String> said, String origin) {
    static Complaint at(String path, String... said) {
        return new Complaint(path, List.of(said), null);
    }

    /** The same, by a configuration that no form has. */
    Complaint by(String pid) {
        return new Complaint(path, said, pid);
    }

    /** Whether a problem says this. */
    public boolean isMadeBy(Problem problem) {
        return problem.path().equals(path)
                && said.stream().allMatch(problem.text()::contains)
                && problem.origin().equals(origin)
                && problem.weight() == Problem.Weight.ERROR;
    }
}
