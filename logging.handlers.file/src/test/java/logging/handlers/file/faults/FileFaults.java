// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What other programs, threads and a failing rename do to a file. */
final class FileFaults {

    private static final String WATCHED = "logging.handlers.WatchedFileHandler";
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";

    private FileFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("renamed 20 times", FileFaults::renamed),
                new Fault("deleted 20 times", FileFaults::deleted),
                new Fault("renamed, plain handler", FileFaults::renamedOnce),
                new Fault("rename fails at roll", FileFaults::renameFails),
                new Fault("rotation, 8 threads", place -> rotation(place, "maxBytes=50000", "backupCount=500")),
                new Fault(
                        "rotation and packing",
                        place -> rotation(place, "maxBytes=50000", "backupCount=500", "compress=gzip")),
                new Fault("threads interrupted", FileFaults::interrupted));
    }

    private static Figures renamed(Place place) throws Exception {
        Child child = place.child().handler(WATCHED).start();
        for (int i = 0; i < 20; i++) {
            child.run(50);
            if (Files.exists(child.logs().resolve("a.log"))) {
                Files.move(child.logs().resolve("a.log"), child.logs().resolve("a.log.moved" + i));
            }
        }
        return Figures.of(child, child.run(300).stop());
    }

    private static Figures deleted(Place place) throws Exception {
        Child child = place.child().handler(WATCHED).start();
        for (int i = 0; i < 20; i++) {
            child.run(50).delete("a.log.kept" + i);
        }
        return Figures.of(child, child.run(300).stop());
    }

    /** A plain handler goes on with the moved file for up to a second. */
    private static Figures renamedOnce(Place place) throws Exception {
        Child child = place.child().handler("logging.FileHandler").start().run(300);
        Files.move(child.logs().resolve("a.log"), child.logs().resolve("a.log.moved"));
        Figures figures = Figures.of(child, child.run(1500).stop());
        if (!Files.exists(child.logs().resolve("a.log"))) {
            throw new AssertionError("the handler did not come back to its path");
        }
        return figures;
    }

    /** The last place of the chain cannot be freed for a while: the file grows on. */
    private static Figures renameFails(Place place) throws Exception {
        Child child = place.child().handler(ROTATING, "maxBytes=50000", "backupCount=40");
        Path obstacle = child.logs().resolve("a.log.40");
        Files.createDirectories(obstacle.resolve("not-empty"));
        Files.createFile(child.logs().resolve("a.log.39"));
        child.start().run(500);
        boolean grew = Files.size(child.logs().resolve("a.log")) > 50_000;
        Files.delete(obstacle.resolve("not-empty"));
        Files.delete(obstacle);
        Figures figures = Figures.of(child, child.run(1500).stop());
        if (!grew || !Files.exists(child.logs().resolve("a.log.1"))) {
            throw new AssertionError("the file did not grow on, or was not rolled after the obstacle was gone");
        }
        return figures;
    }

    private static Figures rotation(Place place, String... keys) throws Exception {
        Child child = place.child().handler(ROTATING, keys).threads(8, 20).start();
        return Figures.of(child, child.run(2000).stop());
    }

    private static Figures interrupted(Place place) throws Exception {
        Child child = place.child()
                .handler(ROTATING, "maxBytes=50000", "backupCount=500")
                .interrupted()
                .start();
        return Figures.of(child, child.run(1000).stop());
    }
}
