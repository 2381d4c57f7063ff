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
                new Fault("EIO once", place -> during(place, "once-eio", 300)),
                new Fault("EIO for a second", place -> during(place, "eio", 1000)),
                new Fault("no space for a second", place -> during(place, "enospc", 1000)),
                new Fault("read-only for a second", place -> during(place, "erofs", 1000)),
                new Fault("torn write, then EIO", place -> during(place, "torn 30", 500)),
                new Fault("partial writes", place -> during(place, "short 7", 300)),
                new Fault("slow disk, 20 ms", place -> during(place, "delay 20", 300)),
                new Fault("torn, hold too small", place -> during(place, "torn 30", 1000, "holdBytes=20000")),
                new Fault("torn, then renamed", this::renamed),
                new Fault("torn, never healed", this::untilTheEnd));
    }

    private Child child(Place place, String... keys) throws IOException, Fault.Unavailable {
        if (library == null) {
            throw new Fault.Unavailable("gcc is needed to build scripts/faultlib/iofault.c");
        }
        Child child = place.child();
        return child.handler("logging.FileHandler", keys)
                .with("LD_PRELOAD", library.toString())
                .with("IOFAULT_PATH", child.logs().toString())
                .with("IOFAULT_CTL", control(place).toString())
                .start();
    }

    private static Path control(Place place) {
        return place.directory().resolve("control");
    }

    private static void inject(Place place, String mode) throws IOException {
        Files.writeString(control(place), mode + "\n");
    }

    private Figures during(Place place, String mode, int millis, String... keys) throws Exception {
        Child child = child(place, keys).run(300);
        inject(place, mode);
        child.run(millis);
        inject(place, "none");
        return Figures.of(child, child.run(1500).stop());
    }

    /** While a part of a record is its end the file is moved away: the record is whole in the new file. */
    private Figures renamed(Place place) throws Exception {
        Child child = child(place).run(300);
        inject(place, "torn 30");
        child.run(300);
        Files.move(child.logs().resolve("a.log"), child.logs().resolve("a.log.moved"));
        child.run(300);
        inject(place, "none");
        return Figures.of(child, child.run(1500).stop());
    }

    /** The last handler leaves while the fault lasts: what is held is counted, and no fragment stays. */
    private Figures untilTheEnd(Place place) throws Exception {
        Child child = child(place).run(300);
        inject(place, "torn 30");
        return Figures.of(child, child.run(300).stop());
    }
}
