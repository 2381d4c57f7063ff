// SPDX-License-Identifier: Apache-2.0
package logging.bench;

/** Makes the forks of a run so long that all of it takes no longer than wanted. */
final class Budget {

    /** What a fork costs beside its iterations, and a round beside its forks; seconds. */
    private static final double START = 1.0;

    private static final double PROBES = 75;

    /** After the first round the slow peers are left out. */
    private static final double LATER = 0.7;

    private static final double SHORTEST = 1;
    private static final double LONGEST = 9;

    private final Arguments arguments;
    private final long start = System.nanoTime();

    Budget(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Seconds that a fork has for each unit of its {@link Workload#effort}, in a round of so many forks and units. */
    double seconds(int round, int forks, int units) {
        if (arguments.quick()) {
            return SHORTEST;
        }
        if (arguments.minutes() == 0) {
            return LONGEST;
        }
        int later = arguments.rounds() - round;
        double rounds = 1 + later * (round == 1 ? LATER : 1);
        double probes = arguments.probes().isEmpty() ? 0 : PROBES * (later + 1);
        double left = arguments.minutes() * 60 - (System.nanoTime() - start) / 1e9 - probes;
        return Math.max(SHORTEST, Math.min(LONGEST, (left / rounds - forks * START) / units));
    }
}
