// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A document of the PID {@code logging}, as a nested {@code logging.cfg.json} arrives: each section a JSON text. */
final class OurWishes implements Wishes {
    private static final Gson JSON = new Gson();
    private static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");
    private static final List<Map<String, Object>> OPTIONS = List.of(
            Map.of("class", "logging.FileHandler"),
            Map.of("class", "logging.FileHandler", "bufferSize", 65_536, "flushInterval", 0.2),
            Map.of("class", "logging.FileHandler", "level", "INFO", "checkInterval", 0),
            Map.of("class", "logging.FileHandler", "formatter", "long"),
            Map.of("class", "logging.handlers.WatchedFileHandler"),
            Map.of("class", "logging.handlers.RotatingFileHandler", "maxBytes", 100_000, "backupCount", 100_000));

    private final Path folder;
    private final int port;
    private final Map<String, String> levels = new LinkedHashMap<>();
    // guarded by: one thread
    private Map<String, Object> options = OPTIONS.get(0);
    // guarded by: one thread
    private int number = 1;
    // guarded by: one thread; whether the load goes through a queue to its handler
    private boolean queued;
    // guarded by: one thread
    private boolean second;

    /** @param port of a syslog receiver */
    OurWishes(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        calm();
    }

    @Override
    public String pid() {
        return "logging";
    }

    @Override
    public void probe(boolean debug) {
        levels.put("probe", debug ? "DEBUG" : "WARNING");
    }

    @Override
    public void level(Random random) {
        levels.put("other", LEVELS.get(random.nextInt(LEVELS.size())));
    }

    @Override
    public void options(Random random) {
        options = OPTIONS.get(random.nextInt(OPTIONS.size()));
        queued = random.nextInt(3) == 0;
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
        levels.keySet().removeIf(name -> name.startsWith("some.") && random.nextBoolean());
        for (int i = random.nextInt(20); i >= 0; i--) {
            levels.put("some.logger" + random.nextInt(50), LEVELS.get(random.nextInt(LEVELS.size())));
        }
        levels.put("load.t" + random.nextInt(8), random.nextBoolean() ? "DEBUG" : "INFO");
    }

    @Override
    public void calm() {
        options = OPTIONS.get(0);
        queued = false;
        second = false;
        levels.clear();
        probe(false);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> handlers = new LinkedHashMap<>();
        Map<String, Object> main = new LinkedHashMap<>(Map.of("formatter", "bare"));
        main.putAll(options);
        main.put("filename", file(number).toString());
        handlers.put("main", main);
        handlers.put("syslog", syslog());
        List<String> names = new ArrayList<>(List.of("syslog"));
        if (queued) {
            handlers.put(
                    "queue",
                    Map.of("class", "logging.handlers.QueueHandler", "capacity", 100_000, "handlers", List.of("main")));
        }
        names.add(queued ? "queue" : "main");
        if (second) {
            String file = folder.resolve("second.log").toString();
            handlers.put("second", Map.of("class", "logging.FileHandler", "filename", file));
            names.add("second");
        }
        Map<String, Object> loggers = new LinkedHashMap<>();
        levels.forEach((name, level) -> loggers.put(name, Map.of("level", level)));
        return texts(Map.of(
                "version",
                1,
                "formatters",
                Map.of("bare", Map.of("format", "%(message)s"), "long", Map.of("format", "%(levelname)s %(message)s")),
                "handlers",
                handlers,
                "loggers",
                loggers,
                "root",
                Map.of("level", "INFO", "handlers", names)));
    }

    /** Takes part in everything, but gets few records: datagrams have no order to be checked. */
    private Map<String, Object> syslog() {
        return Map.of(
                "class", "logging.handlers.SysLogHandler", "level", "ERROR", "address", List.of("127.0.0.1", port));
    }

    static Map<String, Object> texts(Map<String, Object> document) {
        Map<String, Object> texts = new LinkedHashMap<>();
        document.forEach((key, value) -> texts.put(key, value instanceof Map ? JSON.toJson(value) : value));
        return texts;
    }

    @Override
    public Map<String, Object> broken(Random random) {
        Map<String, Object> broken = new LinkedHashMap<>(document());
        switch (random.nextInt(6)) {
            case 0 -> broken.put("root", "{\"level\": \"INFOO\", \"handlers\": [\"main\"]}");
            case 1 -> broken.put("root", "{\"level\": \"INFO\", \"handlers\": [\"nobody\"]}");
            case 2 -> broken.put("handlers", "{\"main\": {\"class\": \"FileHandler\", \"filename\": \"/no/such/x\"}}");
            case 3 -> broken.put("formatters", "{\"bare\": {\"format\": \"no field\"}}");
            case 4 -> broken.put("hanlers", "{}");
            default -> broken.put("handlers", "{\"main\": {\"class\": ");
        }
        return broken;
    }

    private Path file(int which) {
        return folder.resolve("main-%04d.log".formatted(which));
    }

    /** Each file behind what was rotated out of it. */
    @Override
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            files.addAll(rotated(file(i).getFileName() + "."));
            files.add(file(i));
        }
        return files;
    }

    private List<Path> rotated(String start) {
        Comparator<Path> byNumber = Comparator.comparingInt(
                file -> Integer.parseInt(file.getFileName().toString().substring(start.length())));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted(byNumber.reversed())
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
