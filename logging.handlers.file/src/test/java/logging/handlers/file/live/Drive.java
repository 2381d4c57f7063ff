// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.handlers.QueueHandler;
import logging.handlers.file.FileHandler;
import logging.handlers.file.live.Epochs.Loss;
import logging.handlers.file.live.Epochs.Route;
import org.awaitility.Awaitility;

/** Plays one sequence: configures, moves files, has threads log, and asks for the verdict. Confined to one thread. */
final class Drive {

    private static final long SECOND = 1_000_000_000L;

    private final SplittableRandom dice;
    private final Traits traits;
    private final Disk disk;
    private final Changer changer;
    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis() * 1_000_000L);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Set<Slot> slots = new LinkedHashSet<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final List<String> story = new ArrayList<>();
    private final int threads;
    // guarded by: confined; what is in effect
    private Plan plan;
    // guarded by: confined; set when the first state is in effect
    private Epochs epochs;
    // guarded by: confined
    private Writers writers;
    // guarded by: confined; whether the second directory is elsewhere
    private boolean away;
    // guarded by: confined; counts moved files
    private int moved;

    Drive(long seed, Path root) throws IOException {
        dice = new SplittableRandom(seed);
        traits = Traits.of(dice);
        disk = Disk.make(root.toRealPath());
        Files.createFile(disk.root().resolve("there.log"));
        threads = 1 + dice.nextInt(3);
        changer = new Changer(dice, traits, threads);
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        system = LoggingSystem.create(SystemOptions.DEFAULT
                .withClock(() -> clock.addAndGet(SECOND / 50))
                .withDirectory(disk.root())
                .withStreams(stream, stream));
        configurator = LoggingConfig.configurator(system);
    }

    /** Plays it; how it went is in the message of what is thrown. */
    void play(int steps) throws Exception {
        story.add(traits + " threads=" + threads);
        try {
            Plan first = changer.first();
            tell("apply", first.document());
            configurator.apply("test", first.document());
            plan = first;
            made.putAll(newOnes(first, new Plan()));
            epochs = new Epochs(routes());
            first.files().forEach((name, section) -> expectLoss(name, section, 0));
            note();
            writers = new Writers(system, epochs, dice.split(), threads);
            for (int i = 0; i < steps; i++) {
                writers.allow(1 + dice.nextInt(25));
                step();
                if (dice.nextInt(3) == 0) {
                    writers.drain();
                }
            }
            end();
        } catch (Throwable failure) {
            throw new AssertionError(String.join("\n", story) + "\n" + failure.getMessage() + "\n" + err, failure);
        } finally {
            if (writers != null) {
                writers.stop();
            }
            system.shutdown();
        }
    }

    private void tell(String what, Object more) {
        story.add((epochs == null ? 0 : epochs.begun()) + " " + what + " " + more);
    }

    private void step() throws Exception {
        switch (dice.nextInt(10)) {
            case 0, 1 -> refuse();
            case 2 -> {
                if (traits.moving()) {
                    move();
                }
            }
            case 3 -> {
                if (traits.emptying()) {
                    empty();
                }
            }
            case 4 -> {
                if (traits.losing()) {
                    goAway();
                }
            }
            default -> apply();
        }
    }

    // ---- states

    private Map<Integer, Route> routes() {
        return routes(plan);
    }

    /** Where records go now that find the handlers that are, by the ways that were. */
    private Map<Integer, Route> routes(Plan ways) {
        Map<Integer, Route> routes = new HashMap<>();
        for (int i = 0; i < threads; i++) {
            String name = ways.last(i);
            if (plan.files().containsKey(name)) {
                routes.put(i, new Route(name, made.get(name), plan.bases().get(name), ways.isKept(i)));
            }
        }
        return routes;
    }

    private Map<String, Integer> newOnes(Plan next, Plan before) {
        Map<String, Integer> fresh = new HashMap<>();
        next.files().forEach((name, section) -> {
            Map<String, Object> old = before.files().get(name);
            if (old == null || !Plan.essence(old).equals(Plan.essence(section))) {
                fresh.put(name, epochs == null ? 0 : epochs.begun());
            }
        });
        return fresh;
    }

    private void apply() throws Exception {
        Plan next = changer.next(plan);
        epochs.begin();
        tell("apply", next.document());
        Map<String, Handler> before = Picture.handlers(system);
        Map<String, Integer> fresh = newOnes(next, plan);
        Set<String> open = Picture.openOnes(before);
        try {
            configurator.apply("test", next.document());
        } catch (ConfigurationException refused) {
            if (!away) {
                throw refused;
            }
            tell("refused while away", refused.getMessage());
            epochs.end();
            return;
        }
        fresh.forEach((name, now) -> endLosses(name));
        Plan old = plan;
        plan = next;
        made.putAll(fresh);
        epochs.between(routes(old));
        epochs.end(routes());
        fresh.keySet().forEach(name -> expectLoss(name, next.files().get(name), epochs.begun()));
        note();
        for (String name : next.files().keySet()) {
            if (!fresh.containsKey(name)
                    && before.get(name) != system.handlers().byName(name)) {
                throw new AssertionError(name + " did not change and was made anew");
            }
            boolean maybeClosed = traits.moving() || traits.emptying() || traits.losing() || rolls();
            if (!fresh.containsKey(name) && open.contains(name) && !maybeClosed) {
                check(Picture.isOpen(system.handlers().byName(name)), name + " did not change and was closed");
            }
        }
    }

    private boolean rolls() {
        return plan.files().values().stream()
                .anyMatch(section -> section.get("class").toString().contains("Rotating"));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }

    /** A mode that empties, from now until another handler has its place if the first record is to open the file. */
    private void expectLoss(String name, Map<String, Object> section, int now) {
        boolean sized = section.containsKey("maxBytes");
        if ("w".equals(section.get("mode")) && !sized) {
            boolean delay = Boolean.TRUE.equals(section.get("delay"));
            epochs.lost(new Loss(plan.bases().get(name), now, delay ? Integer.MAX_VALUE : now, name, now));
        }
    }

    /** What a handler that leaves has not emptied it will not empty. */
    private void endLosses(String name) {
        epochs.losses()
                .replaceAll(loss -> name.equals(loss.handler()) && loss.to() == Integer.MAX_VALUE
                        ? new Loss(loss.base(), loss.from(), epochs.begun(), name, loss.made())
                        : loss);
    }

    private void note() {
        system.slots().all().stream()
                .filter(slot -> slot.name() != null && slot.name().startsWith("h"))
                .forEach(slots::add);
    }

    /** A state that is refused leaves no trace, which is looked at while nobody logs. */
    private void refuse() throws Exception {
        boolean look = dice.nextBoolean();
        Map<String, Object> document = changer.wrong(plan);
        epochs.begin();
        tell(look ? "refuse quietly" : "refuse", document);
        if (look) {
            writers.drain();
            writers.pause();
        }
        try {
            if (look) {
                settle();
            }
            List<Object> before = look ? Picture.of(system, disk, !traits.packing()) : List.of();
            try {
                configurator.apply("test", document);
                throw new AssertionError("not refused");
            } catch (ConfigurationException expected) {
                tell("refused", expected.getMessage());
            }
            if (look) {
                List<Object> after = Picture.of(system, disk, !traits.packing());
                check(after.equals(before), "a refused state has changed\n" + before + "\nto\n" + after);
            }
        } finally {
            if (look) {
                writers.resume();
            }
        }
        epochs.end();
    }

    /** Waits until what is kept was handed on and written. */
    private void settle() {
        Picture.handlers(system).values().stream()
                .filter(QueueHandler.class::isInstance)
                .forEach(Handler::flush);
        Picture.handlers(system).values().stream()
                .filter(FileHandler.class::isInstance)
                .forEach(handler -> {
                    try {
                        handler.flush();
                    } catch (UncheckedIOException away) {
                        tell("not written", away.getMessage());
                    }
                });
    }

    // ---- from outside

    private Path someFile() {
        return disk.root().resolve(Disk.BASES.get(dice.nextInt(Disk.BASES.size())));
    }

    private void move() throws IOException {
        Path file = someFile();
        epochs.begin();
        tell("move", file);
        if (Files.exists(file)) {
            try {
                Files.move(file, file.resolveSibling(file.getFileName() + ".moved" + moved++));
            } catch (NoSuchFileException rolledJustNow) {
                tell("was rolled", file);
            }
        }
        clock.addAndGet(2 * SECOND);
        epochs.end();
    }

    private void empty() throws IOException {
        Path file = someFile();
        String base = disk.root().relativize(file).toString();
        int now = epochs.begin();
        boolean blind = plan.files().entrySet().stream()
                .anyMatch(each -> plan.bases().get(each.getKey()).equals(base)
                        && Integer.valueOf(-1).equals(each.getValue().get("checkInterval")));
        if (Files.exists(file) && !blind) {
            epochs.lost(new Loss(base, now, now, null, 0));
            if (dice.nextBoolean()) {
                tell("delete", file);
                Files.deleteIfExists(file);
            } else {
                tell("cut", file);
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(0);
                }
            }
        }
        clock.addAndGet(2 * SECOND);
        epochs.end();
    }

    private void goAway() throws IOException {
        Path here = disk.root().resolve("d2");
        Path there = disk.root().resolve("d2.away");
        epochs.begin();
        tell(away ? "come back" : "go away", here);
        Files.move(away ? there : here, away ? here : there);
        away = !away;
        clock.addAndGet(2 * SECOND);
        epochs.end();
    }

    // ---- the end

    private void end() throws Exception {
        writers.drain();
        if (away) {
            goAway();
        }
        List<List<Sent>> sent = writers.end();
        endOfAllLosses();
        system.shutdown();
        Awaitility.await("files that stay open or temporary").until(this::leftovers, List::isEmpty);
        Verdict verdict = new Verdict(disk, epochs, traits, sent);
        int found = verdict.read();
        List<String> unexplained = verdict.unexplained();
        Accounts.check(slots, found, unexplained, traits);
        if (!traits.losing()) {
            check(err.size() == 0, "reports");
        }
    }

    private List<String> leftovers() throws IOException {
        List<String> left = disk.open();
        if (!traits.losing()) {
            // one whose directory goes away while it is written stays behind, for the next packing
            disk.all().stream()
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".tmp"))
                    .forEach(left::add);
        }
        return left;
    }

    private void endOfAllLosses() {
        made.keySet().forEach(this::endLosses);
    }
}
