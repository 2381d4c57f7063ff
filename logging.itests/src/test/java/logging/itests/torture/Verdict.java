// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import logging.itests.torture.port.Account;

/** What came out, beside what was aimed at. Immutable. */
record Verdict(
        Options options,
        Map<String, Row> rows,
        Logged logged,
        Tally tally,
        Account account,
        Nemesis nemesis,
        Storm storm) {

    /** Records that are neither in a file nor accounted for by the system itself. */
    private long lost() {
        return Math.max(0, tally.lost() - account.dropped() - account.failed() - account.held());
    }

    /** Whether nothing is lost, left waiting, doubled, out of order, thrown, never in force or wrong in the books. */
    boolean isGood() {
        return lost() == 0
                && tally.doubled() == 0
                && tally.disordered() == 0
                && logged.thrown().isEmpty()
                && account.open().isEmpty()
                && account.held() == 0
                && nemesis.notRefused() == 0
                && nemesis.levelTimes().never() == 0
                && Double.isFinite(storm.convergedMillis())
                && (!options.isPaced() || account.dropped() + account.failed() == 0);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Row.head());
        rows.forEach((name, row) -> lines.add(row.print(name)));
        lines.add("");
        lines.add("storm: " + storm);
        lines.add("level updates: %,d, in force after %.2f ms (median)%s"
                .formatted(
                        nemesis.levelTimes().count(),
                        nemesis.levelTimes().medianMillis(),
                        nemesis.levelTimes().never() == 0
                                ? ""
                                : ", never " + nemesis.levelTimes().never()));
        lines.add("log calls: %,d, 99.9 %% within %.1f ms, longest %.1f ms"
                .formatted(
                        logged.times().count(),
                        logged.times().millisOf(0.999),
                        logged.times().longestMillis()));
        lines.add("books: logged %,d = in the files %,d + dropped %,d + failed %,d + held at the end %,d + lost %,d"
                .formatted(
                        logged.total(),
                        logged.total() - tally.lost(),
                        account.dropped(),
                        account.failed(),
                        account.held(),
                        lost()));
        account.open().forEach(slot -> lines.add("books do not close: " + slot));
        tally.examples().forEach(example -> lines.add("for example: " + example));
        logged.thrown().forEach(thrown -> lines.add("thrown: " + thrown));
        lines.add("");
        targets(lines);
        lines.add(figure());
        return lines;
    }

    private void targets(List<String> lines) {
        target(lines, "lost 0", lost() == 0);
        target(lines, "doubled 0", tally.doubled() == 0);
        target(lines, "out of order 0", tally.disordered() == 0);
        target(lines, "thrown 0", logged.thrown().isEmpty());
        if (options.isOurs()) {
            target(lines, "books close", account.open().isEmpty());
            target(lines, "held at the end 0", account.held() == 0);
            target(lines, "every invalid update refused whole", nemesis.notRefused() == 0);
        }
        if (options.isPaced()) {
            target(lines, "dropped 0", account.dropped() == 0);
            target(
                    lines,
                    "99.9 % of calls within 5 ms (idle machine)",
                    logged.times().millisOf(0.999) <= 5);
        }
        target(
                lines,
                "level in force within 5 ms (median)",
                nemesis.levelTimes().medianMillis() < 5);
        target(lines, "converged 1 s after the storm", storm.convergedMillis() < 1_000);
    }

    private static void target(List<String> lines, String what, boolean met) {
        lines.add("target " + (met ? "met:     " : "NOT MET: ") + what);
    }

    private String figure() {
        return "%s, seed %d: %,d records: lost %,d, dropped %,d, doubled %,d, out of order %,d, thrown %,d"
                .formatted(
                        options.subject(),
                        options.seed(),
                        logged.total(),
                        lost(),
                        account.dropped(),
                        tally.doubled(),
                        tally.disordered(),
                        logged.thrown().size());
    }
}
