// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What a {@link LoggingSystem} is made with. Immutable, thread-safe.
 *
 * @param clock stamps records
 * @param out standard output, asked for at each use
 * @param err standard error, asked for at each use
 * @param zone the zone of printed times, asked for at each use
 * @param directory what relative file names are resolved against
 * @param processName what records say as {@code processName}
 * @param boots whether records wait in a boot buffer until the first configuration
 * @param bootLevel the lowest level that the boot buffer takes
 */
public record SystemOptions(
        Clock clock,
        Supplier<PrintStream> out,
        Supplier<PrintStream> err,
        Supplier<ZoneId> zone,
        Path directory,
        String processName,
        boolean boots,
        int bootLevel) {

    /** The machine's clock, streams, zone and working directory; no boot buffer. */
    public static final SystemOptions DEFAULT = new SystemOptions(
            Clock.SYSTEM,
            () -> System.out,
            () -> System.err,
            ZoneId::systemDefault,
            Path.of("").toAbsolutePath(),
            "MainProcess",
            false,
            Level.INFO);

    static final Long PID = ProcessHandle.current().pid();

    /**
     * These options with another clock.
     *
     * @param other stamps records
     * @return new options
     */
    public SystemOptions withClock(Clock other) {
        return new SystemOptions(other, out, err, zone, directory, processName, boots, bootLevel);
    }

    /**
     * These options with other standard streams.
     *
     * @param newOut output
     * @param newErr error
     * @return new options
     */
    public SystemOptions withStreams(PrintStream newOut, PrintStream newErr) {
        return new SystemOptions(clock, () -> newOut, () -> newErr, zone, directory, processName, boots, bootLevel);
    }

    /**
     * These options with another time zone.
     *
     * @param other of printed times
     * @return new options
     */
    public SystemOptions withZone(ZoneId other) {
        return new SystemOptions(clock, out, err, () -> other, directory, processName, boots, bootLevel);
    }

    /**
     * These options with another directory.
     *
     * @param other an absolute path
     * @return new options
     */
    public SystemOptions withDirectory(Path other) {
        return new SystemOptions(clock, out, err, zone, other, processName, boots, bootLevel);
    }

    /**
     * These options with a boot buffer.
     *
     * @param level the lowest level it takes
     * @return new options
     */
    public SystemOptions withBoot(int level) {
        return new SystemOptions(clock, out, err, zone, directory, processName, true, level);
    }
}
