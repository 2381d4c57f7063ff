// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import logging.handlers.net.DeliveryStatus;

/**
 * What became of the records of one fault.
 *
 * @param logged calls that returned
 * @param written records that the peer has, whole
 * @param dropped records that the handler counted as dropped
 * @param atRisk records that the handler says may be lost: the operating system had taken them when a connection broke
 * @param lost records that are neither written nor dropped
 * @param doubled records that the peer has more than once without saying so
 * @param torn what the peer has that is no whole record
 * @param thrown calls that threw
 * @param longest milliseconds that the longest call took
 */
record Figures(
        long logged,
        long written,
        long dropped,
        long atRisk,
        long lost,
        long doubled,
        long torn,
        long thrown,
        long longest) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final String HEADER = String.format(
            "%-34s %7s %8s %8s %8s %6s %8s %6s %7s %9s",
            "fault", "logged", "written", "dropped", "at risk", "lost", "doubled", "torn", "thrown", "block ms");

    /** What a scheduler of two busy processors may add to a call, in milliseconds. */
    private static final long SLACK = 150;

    /** Compares what was logged with what the peer has. */
    static Figures of(Load load, DeliveryStatus status, List<String> arrived) {
        Set<Integer> numbers = new HashSet<>();
        long doubled = 0;
        long torn = 0;
        for (String text : arrived) {
            Integer number = Load.number(text);
            if (number == null) {
                torn += text.contains("were dropped on their way") ? 0 : 1;
            } else if (!numbers.add(number)) {
                doubled += text.startsWith(Load.RESENT) ? 0 : 1;
            }
        }
        return new Figures(
                load.logged(),
                numbers.size(),
                status.dropped(),
                status.atRisk(),
                Math.max(0, load.logged() - numbers.size() - status.dropped()),
                doubled,
                torn,
                load.thrown(),
                load.longestMillis());
    }

    /** Whether a fault did no more harm than docs/delivery.md admits. */
    boolean isGood(Fault.Promise promise) {
        boolean kept = switch (promise) {
            case EXACT -> lost + doubled == 0;
            case LAST_WRITE_TWICE -> lost == 0 && doubled <= Load.WRITE;
            case AT_RISK -> lost + doubled <= atRisk;
        };
        return kept && torn == 0 && thrown == 0 && longest <= Load.BLOCK + SLACK;
    }

    Figures plus(Figures other) {
        return new Figures(
                logged + other.logged,
                written + other.written,
                dropped + other.dropped,
                atRisk + other.atRisk,
                lost + other.lost,
                doubled + other.doubled,
                torn + other.torn,
                thrown + other.thrown,
                Math.max(longest, other.longest));
    }

    String row(String name) {
        return String.format(
                "%-34s %7d %8d %8d %8d %6d %8d %6d %7d %9d",
                name, logged, written, dropped, atRisk, lost, doubled, torn, thrown, longest);
    }
}
