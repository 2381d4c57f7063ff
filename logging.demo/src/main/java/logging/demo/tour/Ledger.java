// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.demo.Chatter;

/**
 * What the log files hold of what was logged.
 *
 * @param logged how many records the threads logged
 * @param written how many lines with a number the files hold
 * @param lost how many numbers are missing
 * @param doubled how many lines repeat a number
 * @param disordered how many lines come after a later one of their thread
 */
record Ledger(long logged, long written, long lost, long doubled, long disordered) {

    private static final Pattern NUMBER = Pattern.compile("#(\\d+)\\.(\\d+) order taken$");

    /** Reads files in the order in which they were written. */
    static Ledger of(Chatter chatter, List<Path> files) throws IOException {
        Set<String> seen = new HashSet<>();
        long[] last = new long[chatter.threads()];
        long written = 0;
        long doubled = 0;
        long disordered = 0;
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                Matcher number = NUMBER.matcher(line);
                if (number.find()) {
                    written++;
                    int thread = Integer.parseInt(number.group(1));
                    long n = Long.parseLong(number.group(2));
                    doubled += seen.add(number.group()) ? 0 : 1;
                    disordered += n < last[thread] ? 1 : 0;
                    last[thread] = Math.max(last[thread], n);
                }
            }
        }
        return new Ledger(chatter.total(), written, chatter.total() - seen.size(), doubled, disordered);
    }

    String checked() {
        Stage.check(lost == 0 && doubled == 0 && disordered == 0 && logged > 0, "the count is not right: " + this);
        return "logged %d, written %d, lost %d, doubled %d, out of order %d"
                .formatted(logged, written, lost, doubled, disordered);
    }
}
