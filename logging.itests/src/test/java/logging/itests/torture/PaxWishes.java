// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The PID {@code org.ops4j.pax.logging} in the form of Log4j2's properties, as Karaf has it. */
final class PaxWishes implements Wishes {
    private static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    private final Path folder;
    private final Map<String, String> levels = new TreeMap<>();
    // guarded by: one thread
    private String pattern = "%m%n";
    // guarded by: one thread
    private int number = 1;
    // guarded by: one thread
    private boolean second;

    PaxWishes(Path folder) {
        this.folder = folder;
        calm();
    }

    @Override
    public String pid() {
        return "org.ops4j.pax.logging";
    }

    @Override
    public void probe(boolean debug) {
        levels.put("probe", debug ? "DEBUG" : "WARN");
    }

    @Override
    public void level(Random random) {
        levels.put("other", LEVELS.get(random.nextInt(LEVELS.size())));
    }

    @Override
    public void options(Random random) {
        pattern = random.nextBoolean() ? "%m%n" : "%p %m%n";
    }

    @Override
    public void file() {
        number++;
    }

    @Override
    public void handlers(Random random) {
        second = !second;
    }

    @Override
    public void loggers(Random random) {
        levels.put("some" + random.nextInt(50), LEVELS.get(random.nextInt(LEVELS.size())));
    }

    @Override
    public void calm() {
        pattern = "%m%n";
        second = false;
        levels.clear();
        probe(false);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        appender(document, "main", file(number).toString());
        document.put("log4j2.rootLogger.level", "INFO");
        document.put("log4j2.rootLogger.appenderRef.main.ref", "main");
        if (second) {
            appender(document, "second", folder.resolve("second.log").toString());
            document.put("log4j2.rootLogger.appenderRef.second.ref", "second");
        }
        levels.forEach((name, level) -> {
            document.put("log4j2.logger." + name + ".name", name);
            document.put("log4j2.logger." + name + ".level", level);
        });
        return document;
    }

    private void appender(Map<String, Object> document, String name, String file) {
        String start = "log4j2.appender." + name;
        document.put(start + ".type", "File");
        document.put(start + ".name", name);
        document.put(start + ".fileName", file);
        document.put(start + ".append", "true");
        document.put(start + ".layout.type", "PatternLayout");
        document.put(start + ".layout.pattern", pattern);
    }

    @Override
    public Map<String, Object> broken(Random random) {
        Map<String, Object> broken = new LinkedHashMap<>(document());
        switch (random.nextInt(3)) {
            case 0 -> broken.put("log4j2.appender.main.type", "Fil");
            case 1 -> broken.put("log4j2.rootLogger.appenderRef.main.ref", "nobody");
            default -> broken.put("log4j2.appender.main.fileName", "/no/such/folder/\0x");
        }
        return broken;
    }

    private Path file(int which) {
        return folder.resolve("main-%04d.log".formatted(which));
    }

    @Override
    public List<Path> files() {
        return IntStream.rangeClosed(1, number).mapToObj(this::file).toList();
    }
}
