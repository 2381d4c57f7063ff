// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and on what a run took place, for the head of the report. */
final class Machine {

    private Machine() {}

    static String describe(String commit) {
        return String.format(
                Locale.ROOT,
                "%s, commit %s, %d x %s, %s %s, %s %s, load %.1f",
                LocalDate.now(ZoneOffset.UTC),
                commit,
                Runtime.getRuntime().availableProcessors(),
                cpu(),
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1"),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                load());
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpu() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
