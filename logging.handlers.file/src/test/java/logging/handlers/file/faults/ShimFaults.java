// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Faults of the system calls themselves, by a library that is loaded before the C library. */
final class ShimFaults {

    private final Path library;

    /**
     * Faults by a library.
     *
     * @param library null if there is none
     */
    ShimFaults(Path library) {
        this.library = library;
    }

    List<Fault> all() {
        return List.of(
                new Fault("EIO once", directory -> during(directory, "once-eio", 300)),
                new Fault("EIO for a second", directory -> during(directory, "eio", 1000)),
                new Fault("no space for a second", directory -> during(directory, "enospc", 1000)),
                new Fault("torn write, then EIO", directory -> during(directory, "torn 30", 500)),
                new Fault("partial writes", directory -> during(directory, "short 7", 300)),
                new Fault("slow disk, 20 ms", directory -> during(directory, "delay 20", 300)),
                new Fault("torn, hold too small", directory -> during(directory, "torn 30", 1000, "holdBytes=20000")),
                new Fault("torn, never healed", this::untilTheEnd));
    }

    private Child child(Path directory, String... keys) throws IOException, Fault.Unavailable {
        if (library == null) {
            throw new Fault.Unavailable("gcc is needed to build scripts/faultlib/iofault.c");
        }
        Child child = new Child(directory);
        return child.handler("logging.FileHandler", keys)
                .with("LD_PRELOAD", library.toString())
                .with("IOFAULT_PATH", child.logs().toString())
                .with("IOFAULT_CTL", control(directory).toString())
                .start();
    }

    private static Path control(Path directory) {
        return directory.resolve("control");
    }

    private Figures during(Path directory, String mode, int millis, String... keys) throws Exception {
        Child child = child(directory, keys).run(300);
        Files.writeString(control(directory), mode + "\n");
        child.run(millis);
        Files.writeString(control(directory), "none\n");
        return Figures.of(child, child.run(1500).stop());
    }

    /** The last handler leaves while the fault lasts: what is held is counted, and no fragment stays. */
    private Figures untilTheEnd(Path directory) throws Exception {
        Child child = child(directory).run(300);
        Files.writeString(control(directory), "torn 30\n");
        return Figures.of(child, child.run(300).stop());
    }
}
