// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Who this process is; found without asking the network, which might not answer. */
public final class LocalNames {

    private LocalNames() {}

    /** The name of this host, {@code localhost} where nothing tells it. */
    public static String host() {
        return Host.NAME;
    }

    /** The process id. */
    public static String process() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Read once, when it is first asked for. */
    private static final class Host {

        static final String NAME = read();

        private static String read() {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            try {
                if (Files.isReadable(kernel)) {
                    return Files.readString(kernel).trim();
                }
            } catch (IOException unreadable) {
                return "localhost";
            }
            String windows = System.getenv("COMPUTERNAME");
            return Objects.requireNonNullElseGet(
                    windows, () -> Objects.requireNonNullElse(System.getenv("HOSTNAME"), "localhost"));
        }
    }
}
