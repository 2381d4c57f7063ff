// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import logging.api.config.LoggingConfigurator;

/**
 * The configurations that a rollback has put back and that stay so until somebody changes them: what Configuration Admin
 * has in their place takes no effect. They are kept in a file beside the last good configuration, for a rollback that a
 * restart undoes would bring back what it was meant to undo.
 *
 * <p>Not thread-safe: one call at a time.
 */
public final class Pins {

    private static final String PINS = "pins";
    private static final String PID = "pid";
    private static final String INSTEAD_OF = "insteadOf";
    private static final String CONFIGURATION = "configuration";

    /**
     * One that stays.
     *
     * @param source what is in effect; null for nothing
     * @param insteadOf what the properties say that Configuration Admin has; empty if it has none
     */
    public record Pin(Source source, String insteadOf) {}

    private final BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process;
    private final OwnerFile file;
    private final Consumer<Exception> unsaved;
    private final Consumer<Exception> unusable;
    // guarded by: one call at a time; whether what was saved before this start was read
    private boolean resumed;
    // guarded by: one call at a time
    private final SortedMap<String, Pin> pins = new TreeMap<>();

    /**
     * No pins yet.
     *
     * @param path of the file; null to keep them in memory only
     * @param json writes and reads the file
     * @param process makes properties out of stored ones
     * @param unsaved hears that pins cannot be saved and hold until the next start only
     * @param unusable hears that those saved before this start cannot be used
     */
    public Pins(
            Path path,
            LoggingConfigurator json,
            BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process,
            Consumer<Exception> unsaved,
            Consumer<Exception> unusable) {
        this.process = process;
        this.unsaved = unsaved;
        this.unusable = unusable;
        this.file = path == null ? null : new OwnerFile(path, json);
    }

    /**
     * Makes configurations of what was kept.
     *
     * @param stored as {@link Stored} makes it
     * @return by PID
     */
    public SortedMap<String, Source> sources(List<Map<String, Object>> stored) {
        return Stored.sources(stored, process);
    }

    /**
     * What a rollback has to pin: what differs between what it wants and what there is.
     *
     * @param wanted by PID
     * @param there what Configuration Admin has, by PID
     * @return by PID
     */
    public SortedMap<String, Pin> between(SortedMap<String, Source> wanted, SortedMap<String, Source> there) {
        SortedMap<String, Pin> differing = new TreeMap<>();
        Set<String> all = new TreeSet<>(wanted.keySet());
        all.addAll(there.keySet());
        for (String pid : all) {
            String insteadOf = Stored.text(there.get(pid));
            if (!insteadOf.equals(Stored.text(wanted.get(pid)))) {
                differing.put(pid, new Pin(wanted.get(pid), insteadOf));
            }
        }
        return differing;
    }

    /**
     * Pins configurations; earlier pins are forgotten.
     *
     * @param others by PID
     */
    public void set(SortedMap<String, Pin> others) {
        pins.clear();
        pins.putAll(others);
        save();
    }

    /**
     * Lets configurations go that somebody has changed, or made anew under another PID.
     *
     * @param pids of those that may have changed; others are passed over
     * @param there what Configuration Admin has, by PID
     */
    public void release(Set<String> pids, SortedMap<String, Source> there) {
        if (pins.isEmpty() || pids.isEmpty()) {
            return;
        }
        boolean changed = pins.entrySet()
                .removeIf(each -> pids.contains(each.getKey())
                        && !each.getValue().insteadOf.equals(Stored.text(there.get(each.getKey()))));
        Set<String> entries = new TreeSet<>();
        there.forEach((pid, source) -> {
            if (!pins.containsKey(pid)) {
                entries.add(entry(source));
            }
        });
        changed |= pins.entrySet().removeIf(each -> {
            Pin pin = each.getValue();
            return pin.source != null && !there.containsKey(each.getKey()) && entries.contains(entry(pin.source));
        });
        if (changed) {
            save();
        }
    }

    /** What a configuration is about, whatever its PID. */
    private static String entry(Source source) {
        return source.pid().factory() == null
                ? source.pid().name()
                : source.pid().kind().path(Section.name(source, (key, unnamed) -> {}));
    }

    /**
     * Puts what stays in place of what Configuration Admin has.
     *
     * @param sources what it has, by PID; changed
     * @return the PIDs of what stays
     */
    public Set<String> overlay(SortedMap<String, Source> sources) {
        pins.replaceAll((pid, pin) -> new Pin(processed(pin.source), pin.insteadOf));
        pins.forEach((pid, pin) -> {
            if (pin.source == null) {
                sources.remove(pid);
            } else {
                sources.put(pid, pin.source);
            }
        });
        return new TreeSet<>(pins.keySet());
    }

    /** The very object if plugins make nothing else of it now, so that it need not be read again. */
    private Source processed(Source source) {
        if (source == null) {
            return null;
        }
        SortedMap<String, Object> now = process.apply(source.pid(), source.raw());
        return Stored.text(now).equals(Stored.text(source.properties()))
                ? source
                : new Source(source.pid(), -1, source.raw(), now);
    }

    /**
     * Reads what was saved before this start, without what was changed since; once.
     *
     * @param there what Configuration Admin has, by PID
     */
    public void resume(SortedMap<String, Source> there) {
        if (resumed) {
            return;
        }
        resumed = true;
        try {
            load(there);
        } catch (IOException | IllegalArgumentException error) {
            unusable.accept(error);
        }
    }

    private void load(SortedMap<String, Source> there) throws IOException {
        Map<String, Object> stored = file == null ? Map.of() : file.read();
        if (stored.isEmpty()) {
            return;
        }
        SortedMap<String, Pin> loaded = new TreeMap<>();
        List<?> entries = file.checked(stored.get(PINS), List.class);
        for (Object each : entries) {
            Map<?, ?> entry = file.checked(each, Map.class);
            String pid = file.checked(entry.get(PID), String.class);
            List<?> configuration = file.checked(entry.get(CONFIGURATION), List.class);
            if (Stored.text(there.get(pid)).equals(entry.get(INSTEAD_OF))) {
                Source source = Stored.sources(configuration, process).get(pid);
                loaded.put(pid, new Pin(source, Stored.text(there.get(pid))));
            }
        }
        pins.putAll(loaded);
        if (loaded.size() < entries.size()) {
            save();
        }
    }

    private void save() {
        if (file == null) {
            return;
        }
        try {
            if (pins.isEmpty()) {
                file.delete();
            } else {
                file.write(Map.of(PINS, entries()));
            }
        } catch (IOException | IllegalArgumentException error) {
            unsaved.accept(error);
        }
    }

    private List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        pins.forEach((pid, pin) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(PID, pid);
            entry.put(INSTEAD_OF, pin.insteadOf);
            entry.put(CONFIGURATION, pin.source == null ? List.of() : Stored.of(List.of(pin.source)));
            entries.add(entry);
        });
        return entries;
    }
}
