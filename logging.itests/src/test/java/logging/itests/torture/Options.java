// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.nio.file.Path;
import java.time.Duration;
import logging.itests.load.Load;

/**
 * What is asked for on the command line. Immutable.
 *
 * @param time how long the nemesis works
 * @param subject {@code ours} or {@code pax}
 * @param jars where the bundles lie
 * @param threads how many log
 * @param rate records a second of each thread, or {@link Load#FLAT_OUT}
 * @param seed of the order of actions
 */
record Options(Duration time, String subject, Path jars, int threads, int rate, long seed) {
    private static final String USAGE = "usage: torture [--minutes N | --seconds N] [--subject ours|pax]"
            + " [--framework felix|equinox] [--threads 8] [--rate 1000|flat] [--seed S]";

    static Options parse(Path jars, String... arguments) {
        Options options = new Options(Duration.ofMinutes(1), "ours", jars, 8, 1_000, System.nanoTime() % 1_000_000);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--minutes" -> timed(Duration.ofMillis((long) (Double.parseDouble(value) * 60_000)));
            case "--seconds" -> timed(Duration.ofSeconds(Long.parseLong(value)));
            case "--subject" -> new Options(time, subject(value), jars, threads, rate, seed);
            case "--threads" -> new Options(time, subject, jars, Integer.parseInt(value), rate, seed);
            case "--rate" ->
                new Options(
                        time,
                        subject,
                        jars,
                        threads,
                        value.equals("flat") ? Load.FLAT_OUT : Integer.parseInt(value),
                        seed);
            case "--seed" -> new Options(time, subject, jars, threads, rate, Long.parseLong(value));
            default -> throw new IllegalArgumentException("unknown option " + name + "\n" + USAGE);
        };
    }

    private Options timed(Duration wanted) {
        return new Options(wanted, subject, jars, threads, rate, seed);
    }

    private static String subject(String value) {
        if (!value.equals("ours") && !value.equals("pax")) {
            throw new IllegalArgumentException("--subject " + value + ": expected ours or pax");
        }
        return value;
    }

    boolean isOurs() {
        return subject.equals("ours");
    }

    boolean isPaced() {
        return rate != Load.FLAT_OUT;
    }
}
