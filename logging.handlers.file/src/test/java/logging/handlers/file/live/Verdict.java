// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.handlers.file.live.Epochs.Loss;
import logging.handlers.file.live.Epochs.Route;
import logging.handlers.file.live.Lines.Line;

/** Finds every record again, or what explains that it is gone. Confined to one thread. */
final class Verdict {

    private final Disk disk;
    private final Epochs epochs;
    private final Traits traits;
    private final List<List<Sent>> sent;
    private final Map<Line, String> found = new HashMap<>();

    Verdict(Disk disk, Epochs epochs, Traits traits, List<List<Sent>> sent) {
        this.disk = disk;
        this.epochs = epochs;
        this.traits = traits;
        this.sent = sent;
    }

    /** How many records are in files; throws for one that is there twice, torn, out of order or where it was not sent. */
    int read() throws IOException {
        for (String base : Disk.BASES) {
            List<List<Line>> files = new ArrayList<>();
            for (Path file : disk.filesOf(base)) {
                List<Line> lines = Lines.of(file);
                for (Line line : lines) {
                    String before = found.put(line, base);
                    check(before == null, line + " is twice, in " + file + " and " + before);
                    Sent one = sent.get(line.thread()).get(line.number() - 1);
                    check(
                            epochs.routesOf(one).stream()
                                    .anyMatch(route -> route.base().equals(base)),
                            one + " is in " + file + " and belongs to " + epochs.routesOf(one));
                }
                files.add(lines);
            }
            for (int thread = 0; thread < sent.size(); thread++) {
                checkOrder(base, files, thread);
            }
        }
        return found.size();
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }

    /** In each file numbers grow, and no file has numbers from between those of another one. */
    private static void checkOrder(String base, List<List<Line>> files, int thread) {
        List<List<Integer>> parts = new ArrayList<>();
        for (List<Line> lines : files) {
            List<Integer> numbers = lines.stream()
                    .filter(line -> line.thread() == thread)
                    .map(Line::number)
                    .toList();
            if (!numbers.isEmpty()) {
                parts.add(numbers);
            }
        }
        parts.sort(Comparator.comparing(numbers -> numbers.get(0)));
        int last = 0;
        for (int number : parts.stream().flatMap(List::stream).toList()) {
            check(number > last, "in " + base + " record " + number + " of thread " + thread + " comes after " + last);
            last = number;
        }
    }

    /** Records that had to be written, are gone, and nothing but a count of drops or failures can explain it. */
    List<String> unexplained() {
        List<String> gone = new ArrayList<>();
        for (List<Sent> mine : sent) {
            for (Sent one : mine) {
                if (one.must() && !found.containsKey(line(one)) && !isExplained(one, mine)) {
                    gone.add(one + " to " + epochs.routesOf(one));
                }
            }
        }
        return gone;
    }

    private static Line line(Sent one) {
        return new Line(one.thread(), one.number());
    }

    private boolean isExplained(Sent one, List<Sent> mine) {
        Set<Route> routes = epochs.routesOf(one);
        Set<String> bases = new HashSet<>();
        routes.forEach(route -> bases.add(route.base()));
        if (traits.few() && bases.stream().anyMatch(base -> noneBefore(one, mine, base))) {
            return true;
        }
        return epochs.losses().stream()
                .filter(loss -> bases.contains(loss.base()) && one.began() <= loss.to())
                .filter(loss -> !routes.stream().allMatch(loss::isOf))
                .anyMatch(loss -> loss.handler() == null || noneSaved(one, mine, loss));
    }

    /** What goes with the oldest file is the oldest. */
    private boolean noneBefore(Sent one, List<Sent> mine, String base) {
        return mine.subList(0, one.number() - 1).stream().noneMatch(other -> base.equals(found.get(line(other))));
    }

    /** What was written later and was there when a handler emptied the file, after what waited was written, is gone, too. */
    private boolean noneSaved(Sent one, List<Sent> mine, Loss loss) {
        return mine.subList(one.number(), mine.size()).stream()
                .filter(other -> other.ended() < loss.from())
                .filter(other -> epochs.routesOf(other).stream().noneMatch(Route::kept))
                .noneMatch(other -> loss.base().equals(found.get(line(other))));
    }
}
