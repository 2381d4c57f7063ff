// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import logging.api.config.Problem;

/** Collects everything that is wrong with one configuration. Confined to the thread that applies it. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();
    // guarded by: confinement
    private UnaryOperator<Problem> located;

    /** Problems of a document that was given as a whole. */
    public Problems() {
        this(UnaryOperator.identity());
    }

    /**
     * Problems of a document put together from parts.
     *
     * @param located names the origin of the part that a problem lies in
     */
    public Problems(UnaryOperator<Problem> located) {
        this.located = located;
    }

    /**
     * Notes an error.
     *
     * @param path the key path
     * @param text what is wrong
     */
    public void error(String path, String text) {
        all.add(Problem.error(path, text));
    }

    /**
     * Notes what Python would pass over.
     *
     * @param path the key path
     * @param text what is wrong
     */
    public void warn(String path, String text) {
        all.add(Problem.warning(path, text));
    }

    /**
     * Notes problems found elsewhere, with Python's wrapper text.
     *
     * @param wrapper the text
     * @param more the problems
     */
    public void addAll(String wrapper, Collection<Problem> more) {
        for (Problem problem : more) {
            boolean wrap = problem.weight() == Problem.Weight.ERROR;
            all.add(wrap ? Problem.error(problem.path(), wrapper + ": " + problem.text()) : problem);
        }
    }

    /**
     * Changes problems further before they are told.
     *
     * @param how works on key paths of the document, before origins are named
     */
    public void toldBy(UnaryOperator<Problem> how) {
        UnaryOperator<Problem> then = located;
        located = problem -> then.apply(how.apply(problem));
    }

    /** {@return how many were noted so far; a count} */
    public int size() {
        return all.size();
    }

    /**
     * What was noted after a moment.
     *
     * @param noted the size at that moment
     * @return as it was noted, without origins; a copy
     */
    public List<Problem> since(int noted) {
        return List.copyOf(all.subList(noted, all.size()));
    }

    /** {@return whether an error was noted; true if the configuration must be refused} */
    public boolean failed() {
        return all.stream().anyMatch(problem -> problem.weight() == Problem.Weight.ERROR);
    }

    /**
     * Takes problems over as they are.
     *
     * @param more found elsewhere
     */
    public void adopt(Collection<Problem> more) {
        all.addAll(more);
    }

    /**
     * Whether an error lies at or below a path.
     *
     * @param path a section's path
     * @return true if that section is bad
     */
    public boolean failedBelow(String path) {
        return all.stream()
                .anyMatch(problem -> problem.weight() == Problem.Weight.ERROR
                        && (problem.path().equals(path) || problem.path().startsWith(path + ".")));
    }

    /** Turns warnings into errors. */
    public void strictly() {
        all.replaceAll(Problem::strictly);
    }

    /** {@return what was noted so far; a copy, with origins} */
    public List<Problem> list() {
        return all.stream().map(located).toList();
    }
}
