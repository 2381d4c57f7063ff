// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One figure held against what is promised of it; smaller is better.
 *
 * @param what the figure
 * @param value its value, absent if it was not measured
 * @param goal the target
 * @param floor what is still acceptable
 */
public record Check(String what, OptionalDouble value, double goal, double floor) {

    /** How a figure, or a target of several figures, stands. */
    public enum Verdict {
        /** The target is reached. */
        MET,
        /** What is acceptable is reached. */
        FLOOR,
        /** Neither is. */
        MISSED,
        /** It was not measured. */
        UNKNOWN
    }

    /** How the figure stands; a hundredth is left to rounding. */
    public Verdict verdict() {
        if (value.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        double measured = value.getAsDouble();
        if (measured <= goal + 0.005) {
            return Verdict.MET;
        }
        return measured <= floor + 0.005 ? Verdict.FLOOR : Verdict.MISSED;
    }

    @Override
    public String toString() {
        String measured = value.isEmpty() ? "not measured" : number(value.getAsDouble());
        String limits =
                goal == floor || floor == Double.MAX_VALUE ? number(goal) : number(goal) + ", floor " + number(floor);
        return what + " " + measured + " (target " + limits + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 20 ? "%.2f" : value % 1 == 0.5 ? "%.1f" : "%.0f", value);
    }
}
