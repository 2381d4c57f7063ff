// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import logging.itests.torture.port.Account;

/**
 * Threads log numbered records while everything that may be done to a logging system in a framework is done to it; then
 * the files are counted. Run by {@code scripts/torture}.
 */
public final class Torture {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final long LOOK = Duration.ofMillis(20).toNanos();

    private final Options options;
    private final Path folder;

    private Torture(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * Runs and prints; the status is 1 if something is lost, doubled, out of order or thrown.
     *
     * @param arguments the folder of the bundles, an empty folder, then options
     */
    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.parse(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (IllegalArgumentException usage) {
            System.err.println(usage.getMessage());
            System.exit(2);
            return;
        }
        System.exit(passes(options, Path.of(arguments[1])) ? 0 : 1);
    }

    /** A failure is printed, for it must end the JVM, whose load and framework would go on for ever. */
    private static boolean passes(Options options, Path folder) {
        try {
            Verdict verdict = run(options, folder);
            verdict.lines().forEach(System.out::println);
            return verdict.isGood();
        } catch (Exception | AssertionError failed) {
            failed.printStackTrace();
            return false;
        }
    }

    /** Tortures once; the folder is empty. */
    static Verdict run(Options options, Path folder) throws Exception {
        return new Torture(options, folder).run();
    }

    private Verdict run() throws Exception {
        Files.createDirectories(folder);
        Random random = new Random(options.seed());
        Wishes wishes = options.isOurs() ? new OurWishes(folder, 9) : new PaxWishes(folder);
        Stand stand = Stand.start(options, folder);
        begin(stand, wishes);
        Nemesis nemesis = new Nemesis(stand, wishes, random);
        Storm storm = new Storm(stand.subject(), wishes, random);
        Load load = Load.on(stand.subject()::log, options.threads(), options.rate());
        Ledger ledger = new Ledger(load);
        nemesis.rage(ledger, nemesis.actions(options.isOurs()), options.time());
        ledger.note("storm of updates", storm::blow, () -> settle(stand));
        wishes.calm();
        ledger.note("calm", () -> stand.subject().update(wishes.pid(), wishes.document()), () -> settle(stand));
        wishes.options(random);
        ledger.note("last options", () -> stand.subject().update(wishes.pid(), wishes.document()), () -> {});
        stand.subject().whenStopped(load::stop);
        ledger.note("framework stop", stand::close, () -> {});
        Logged logged = load.stop();
        Account account = stand.subject().account();
        Tally tally = Tally.of(logged.perThread(), ledger, wishes.files().toArray(Path[]::new));
        return new Verdict(options, ledger.rows(), logged, tally, account, nemesis, storm);
    }

    /** Returns when the first configuration is in force: what is lost before that is another matter. */
    private static void begin(Stand stand, Wishes wishes) throws Exception {
        wishes.probe(true);
        stand.subject().update(wishes.pid(), wishes.document());
        long end = System.nanoTime() + PATIENCE;
        while (!stand.subject().probeTakesDebug() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK);
        }
        settle(stand);
    }

    /** Waits until every handler is there and has written what it kept. */
    private static void settle(Stand stand) {
        long end = System.nanoTime() + PATIENCE;
        while (!stand.subject().account().settled() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK);
        }
    }
}
