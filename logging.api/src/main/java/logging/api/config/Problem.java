// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with a configuration, named by its key path.
 *
 * <p>Immutable, thread-safe. It prints as {@code handlers.audit.maxBytes: expected a size in bytes, was "ten"}, followed by
 * its origin in brackets.
 *
 * @param weight whether the configuration is refused for it
 * @param path the dotted key path; empty for the whole document
 * @param text what was expected and what was found
 * @param origin where the section came from, such as a PID and its file; empty if there is nothing to tell
 */
public record Problem(Weight weight, String path, String text, String origin) {

    /** How much a problem weighs. */
    public enum Weight {
        /** The configuration is refused. */
        ERROR,
        /** Python would pass it over: refused in strict use, else only reported. */
        WARNING
    }

    /**
     * Checks that all parts are there.
     *
     * @param weight as the record says
     * @param path as the record says
     * @param text as the record says
     * @param origin as the record says
     */
    public Problem {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * A problem that refuses the configuration.
     *
     * @param path the key path
     * @param text what is wrong
     * @return a problem
     */
    public static Problem error(String path, String text) {
        return new Problem(Weight.ERROR, path, text, "");
    }

    /**
     * A problem that Python would pass over.
     *
     * @param path the key path
     * @param text what is wrong
     * @return a problem
     */
    public static Problem warning(String path, String text) {
        return new Problem(Weight.WARNING, path, text, "");
    }

    /** {@return this problem as one that refuses the configuration; this if it is one already} */
    public Problem strictly() {
        return weight == Weight.ERROR ? this : new Problem(Weight.ERROR, path, text, origin);
    }

    /**
     * This problem with its origin named.
     *
     * @param origin such as a PID
     * @return a problem
     */
    public Problem from(String origin) {
        return new Problem(weight, path, text, origin);
    }

    /**
     * This problem with other texts in place of values that must not be seen.
     *
     * @param shown what to show, by the value; longer values are replaced first
     * @return a problem; this one if it has none of them
     */
    public Problem masked(Map<String, String> shown) {
        List<String> values = new ArrayList<>(shown.keySet());
        values.sort(Comparator.comparingInt(String::length).reversed());
        String masked = text;
        for (String value : values) {
            masked = value.isEmpty() ? masked : masked.replace(value, shown.get(value));
        }
        return masked.equals(text) ? this : new Problem(weight, path, masked, origin);
    }

    @Override
    public String toString() {
        String said = path.isEmpty() ? text : path + ": " + text;
        return origin.isEmpty() ? said : said + " (" + origin + ")";
    }
}
