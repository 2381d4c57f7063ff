// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import logging.itests.torture.port.Subject;

/**
 * The operator from hell: does everything to a logging system that may be done to one, in an order that a seed decides.
 * Every action comes in every round. Used by one thread.
 */
final class Nemesis {
    private static final int LEVELS_EACH = 20;
    private static final long SHORT = Duration.ofMillis(5).toNanos();
    private static final long LONG = Duration.ofMillis(60).toNanos();
    private static final String ADMIN = "org.apache.felix.configadmin";
    private static final String SCR = "org.apache.felix.scr";

    private final Stand stand;
    private final Subject subject;
    private final Wishes wishes;
    private final Random random;
    private final LevelTimes levelTimes = new LevelTimes();
    // guarded by: one thread
    private int notRefused;

    Nemesis(Stand stand, Wishes wishes, Random random) {
        this.stand = stand;
        this.subject = stand.subject();
        this.wishes = wishes;
        this.random = random;
    }

    /** Works for a time, and at least one round. */
    void rage(Ledger ledger, List<Action> actions, Duration time) throws Exception {
        List<Action> deck = new ArrayList<>();
        actions.forEach(action -> deck.addAll(Collections.nCopies(action.weight(), action)));
        long end = System.nanoTime() + time.toNanos();
        do {
            Collections.shuffle(deck, random);
            for (Action action : deck) {
                ledger.note(action.name(), action.work(), this::pause);
            }
        } while (System.nanoTime() - end < 0);
    }

    /** Lets the load run on for a random while, which is no wait for anything. */
    private void pause() {
        long end = System.nanoTime() + SHORT + (long) (random.nextDouble() * LONG);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    List<Action> actions(boolean ours) {
        List<Action> actions = new ArrayList<>(List.of(
                new Action("level", 4, this::levels),
                new Action("handler options", 4, () -> change(() -> wishes.options(random))),
                new Action("file of the handler", 2, () -> change(wishes::file)),
                new Action("handlers added, removed", 3, () -> change(() -> wishes.handlers(random))),
                new Action("loggers added, removed", 3, () -> change(() -> wishes.loggers(random))),
                new Action("invalid update", 4, this::invalid),
                new Action(
                        "Configuration Admin restart", 1, () -> stand.bundles().restart(ADMIN))));
        for (String bundle : ours
                ? List.of("logging.handlers.file", "logging.handlers.net", "logging.config.cm", "logging.core", SCR)
                : List.of("pax-logging-log4j2")) {
            actions.addAll(bundleActions(bundle));
        }
        return actions;
    }

    private List<Action> bundleActions(String jar) {
        String name = jar.startsWith("pax-") ? "org.ops4j.pax.logging." + jar : jar;
        return List.of(
                new Action(jar + " stop, start", 1, () -> stand.bundles().restart(name)),
                new Action(jar + " update", 1, () -> update(name, jar)),
                new Action(
                        jar + " refresh",
                        1,
                        () -> stand.bundles().refresh(List.of(stand.bundles().of(name)))),
                new Action(jar + " reinstall", 1, () -> stand.bundles().replace(name, stand.jar(jar))));
    }

    /** A bundle wired to an extender that was updated but not refreshed has no components until that is done. */
    private void update(String name, String jar) throws Exception {
        if (name.equals(SCR)) {
            stand.bundles().renew(name, stand.jar(jar));
        } else {
            stand.bundles().update(name, stand.jar(jar));
        }
    }

    private void change(Runnable change) throws Exception {
        change.run();
        subject.update(wishes.pid(), wishes.document());
    }

    private void levels() throws Exception {
        for (int i = 0; i < LEVELS_EACH; i++) {
            boolean debug = !subject.probeTakesDebug();
            wishes.probe(debug);
            wishes.level(random);
            levelTimes.measure(
                    () -> subject.update(wishes.pid(), wishes.document()), () -> subject.probeTakesDebug() == debug);
        }
    }

    private void invalid() throws Exception {
        long generation = subject.account().generation();
        subject.update(wishes.pid(), wishes.broken(random));
        if (subject.account().generation() != generation
                || subject.account().problems().isEmpty()) {
            notRefused++;
        }
    }

    LevelTimes levelTimes() {
        return levelTimes;
    }

    /** How many invalid updates were not refused. */
    int notRefused() {
        return notRefused;
    }
}
