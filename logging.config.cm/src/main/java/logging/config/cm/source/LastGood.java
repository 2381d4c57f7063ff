// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import logging.api.config.LoggingConfigurator;

/**
 * The configurations that were applied last, in a file that only its owner may read. Secrets stay in it as the
 * references they were. The file is replaced whole or not at all.
 *
 * <p>Not thread-safe: one call at a time.
 */
public final class LastGood {

    private static final String PID = "pid";
    private static final String FACTORY = "factoryPid";
    private static final String PROPERTIES = "properties";
    private static final String CONFIGURATIONS = "configurations";

    private final Path file;
    private final LoggingConfigurator json;

    /**
     * A file.
     *
     * @param file may not exist yet
     * @param json writes and reads it
     */
    public LastGood(Path file, LoggingConfigurator json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Replaces the file.
     *
     * @param sources what was applied; none deletes the file
     * @throws IOException if it cannot be written; the old one stays
     */
    public void save(Collection<Source> sources) throws IOException {
        if (sources.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        List<Map<String, Object>> configurations = new ArrayList<>();
        for (Source source : sources) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(PID, source.pid().name());
            entry.put(FACTORY, source.pid().factory());
            entry.put(PROPERTIES, source.raw());
            configurations.add(entry);
        }
        replace(json.toJson(Map.of(CONFIGURATIONS, configurations)));
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "last-good", ".tmp", ownerOnly());
        try {
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Reads the file.
     *
     * @param process makes properties out of stored ones
     * @return by PID, sorted; empty if there is no file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is damaged
     */
    public SortedMap<String, Source> load(BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process)
            throws IOException {
        SortedMap<String, Source> sources = new TreeMap<>();
        if (Files.exists(file)) {
            Map<String, Object> stored = json.parseJson(Files.readString(file));
            for (Object entry : (List<?>) checked(stored.get(CONFIGURATIONS), List.class)) {
                Source source = source(checked(entry, Map.class), process);
                sources.put(source.pid().name(), source);
            }
        }
        return sources;
    }

    private Source source(Map<?, ?> entry, BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process) {
        String factory = entry.get(FACTORY) == null ? null : checked(entry.get(FACTORY), String.class);
        Pid pid = checked(Pid.of(checked(entry.get(PID), String.class), factory), Pid.class);
        SortedMap<String, Object> raw = new TreeMap<>();
        Map<?, ?> properties = checked(entry.get(PROPERTIES), Map.class);
        properties.forEach((key, value) -> raw.put(String.valueOf(key), value));
        return new Source(pid, -1, raw, process.apply(pid, raw));
    }

    private <T> T checked(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(file + ": expected a " + type.getSimpleName() + ", was " + value);
    }
}
