// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Python's {@code time.strftime} with the names of the C locale, compiled once.
 *
 * <p>It knows the directives that Python documents ({@code a A b B c d H I j m M p S U w W x X y Y z Z %}) and
 * those that glibc adds ({@code C D e F g G h k l n P r R s t T u V}), with glibc's flags ({@code - _ 0 ^ #}),
 * width and the modifiers {@code E} and {@code O}, which change nothing in this locale. A directive that is none
 * of these is printed as it stands.
 *
 * <p>Immutable and thread-safe.
 */
public final class Strftime {

    /** One part of a pattern. */
    @FunctionalInterface
    interface Step {
        void append(ZonedDateTime time, TextBuffer out);
    }

    private final String pattern;
    private final Step[] steps;

    private Strftime(String pattern, List<Step> steps) {
        this.pattern = pattern;
        this.steps = steps.toArray(new Step[0]);
    }

    /**
     * Compiles a pattern; there are no wrong ones.
     *
     * @param pattern the pattern, for example {@code %Y-%m-%d %H:%M:%S}
     * @return the compiled pattern
     */
    public static Strftime compile(String pattern) {
        List<Step> steps = new ArrayList<>();
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            addLiteral(pattern.substring(from, at), steps);
            StrftimeDirective directive = StrftimeDirective.parse(pattern, at + 1);
            Step step = directive.step();
            if (step == null) {
                addLiteral(pattern.substring(at, directive.end()), steps);
            } else {
                steps.add(step);
            }
            from = directive.end();
        }
        addLiteral(pattern.substring(from), steps);
        return new Strftime(pattern, steps);
    }

    private static void addLiteral(String text, List<Step> steps) {
        if (!text.isEmpty()) {
            steps.add((time, out) -> out.append(text));
        }
    }

    /**
     * Appends the text of a moment.
     *
     * @param epochSecond seconds since 1970-01-01 00:00 UTC
     * @param zone the zone whose clock is read; {@link java.time.ZoneOffset#UTC} stands for Python's gmtime
     * @param out takes the text
     */
    public void format(long epochSecond, ZoneId zone, TextBuffer out) {
        append(Instant.ofEpochSecond(epochSecond).atZone(zone), out);
    }

    void append(ZonedDateTime time, TextBuffer out) {
        for (Step step : steps) {
            step.append(time, out);
        }
    }

    /**
     * Returns the text of a moment.
     *
     * @param epochSecond seconds since 1970-01-01 00:00 UTC
     * @param zone the zone whose clock is read; {@link java.time.ZoneOffset#UTC} stands for Python's gmtime
     * @return the text
     */
    public String format(long epochSecond, ZoneId zone) {
        TextBuffer out = new TextBuffer(64);
        format(epochSecond, zone, out);
        return out.toString();
    }

    /** Returns the pattern. */
    @Override
    public String toString() {
        return pattern;
    }
}
