// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes states at random, each from the one before. Confined to one thread. */
final class Changer {

    private static final List<String> NAMES = List.of("h1", "h2", "h3");
    /** Of the file in the directory that goes away for a while. */
    private static final String AWAY = "d2/c.log";

    private final SplittableRandom dice;
    private final Traits traits;
    private final int threads;

    Changer(SplittableRandom dice, Traits traits, int threads) {
        this.dice = dice;
        this.traits = traits;
        this.threads = threads;
    }

    Plan first() {
        Plan plan = new Plan();
        put(plan, "h1");
        for (int i = 0; i < threads; i++) {
            plan.heads().add("h1");
        }
        return next(plan);
    }

    /** Another state; at times it differs in nothing. */
    Plan next(Plan from) {
        Plan plan = from.copy();
        for (int i = 1 + dice.nextInt(3); i > 0; i--) {
            switch (dice.nextInt(8)) {
                case 0 -> put(plan, pick(NAMES));
                case 1 -> swap(plan);
                case 2 -> remove(plan);
                case 3 -> lead(plan);
                case 4 -> keep(plan);
                default -> change(plan, pick(new ArrayList<>(plan.files().keySet())));
            }
        }
        return plan;
    }

    private <T> T pick(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private void put(Plan plan, String name) {
        String base = pick(Disk.BASES);
        plan.bases().put(name, base);
        plan.files().put(name, section(base));
    }

    private void swap(Plan plan) {
        List<String> names = new ArrayList<>(plan.files().keySet());
        String one = pick(names);
        String other = pick(names);
        String base = plan.bases().get(one);
        place(plan, one, plan.bases().get(other));
        place(plan, other, base);
    }

    private void place(Plan plan, String name, String base) {
        plan.bases().put(name, base);
        Map<String, Object> section = plan.files().get(name);
        Map<String, Object> same = section(base);
        if (traits.few() || base.equals("d1/new/e.log") || base.equals(AWAY)) {
            plan.files().put(name, same);
        } else {
            section.put("filename", base);
        }
    }

    private void remove(Plan plan) {
        String name = pick(new ArrayList<>(plan.files().keySet()));
        if (plan.files().size() > 1) {
            plan.files().remove(name);
            plan.bases().remove(name);
            List<String> left = new ArrayList<>(plan.files().keySet());
            plan.heads().replaceAll(head -> head.equals(name) ? pick(left) : head);
            plan.keepers().replaceAll((keeper, target) -> target.equals(name) ? pick(left) : target);
        }
    }

    /** Leads a thread straight to another handler; a memory that nobody fills any more would keep what it has. */
    private void lead(Plan plan) {
        int thread = dice.nextInt(threads);
        String keeper = "k" + thread;
        plan.keepers().remove(keeper);
        plan.kinds().remove(keeper);
        plan.heads().set(thread, pick(new ArrayList<>(plan.files().keySet())));
    }

    /** Puts a memory or a queue before a thread's handler, or another one, or before another handler. */
    private void keep(Plan plan) {
        if (!traits.keepers()) {
            return;
        }
        int thread = dice.nextInt(threads);
        String keeper = "k" + thread;
        boolean memory = dice.nextBoolean();
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("class", memory ? "logging.handlers.MemoryHandler" : "logging.handlers.QueueHandler");
        kind.put("capacity", memory ? 1 + dice.nextInt(10) : 1000);
        plan.kinds().put(keeper, kind);
        plan.keepers().put(keeper, pick(new ArrayList<>(plan.files().keySet())));
        plan.heads().set(thread, keeper);
    }

    private void change(Plan plan, String name) {
        Map<String, Object> section = plan.files().get(name);
        if (dice.nextInt(4) == 0) {
            set(section, "level", pick(List.of("DEBUG", "INFO", "WARNING")));
        } else if (dice.nextInt(4) == 0) {
            set(section, "formatter", "f");
            set(section, "filters", List.of("w"));
        } else {
            Map<String, Object> other = section(plan.bases().get(name));
            if (dice.nextBoolean()) {
                plan.files().put(name, other);
            } else {
                // the same class, mostly, and other values
                other.keySet().removeIf(key -> !section.containsKey(key) || key.equals("class"));
                section.putAll(other);
                if (section.get("class").toString().contains("Rotating")) {
                    section.replace("filename", "c.link", plan.bases().get(name));
                }
            }
        }
    }

    private void set(Map<String, Object> section, String key, Object value) {
        if (dice.nextBoolean()) {
            section.put(key, value);
        } else {
            section.remove(key);
        }
    }

    private Map<String, Object> section(String base) {
        Map<String, Object> section = new LinkedHashMap<>();
        int kind = traits.few() ? 2 * dice.nextInt(2) : dice.nextInt(4);
        boolean rolls = kind >= 2;
        List<String> spellings = Disk.spellings(base);
        String filename = pick(spellings);
        section.put("filename", rolls && filename.endsWith(".link") ? base : filename);
        section.put(
                "class",
                List.of(
                                "logging.FileHandler",
                                "logging.handlers.WatchedFileHandler",
                                "logging.handlers.RotatingFileHandler",
                                "logging.handlers.TimedRotatingFileHandler")
                        .get(kind));
        if (base.contains("new/")) {
            section.put("createDirs", true);
        }
        if (kind < 3) {
            maybe(section, "mode", traits.emptying() ? List.of("a", "w", "w") : List.of("a"));
        }
        if (kind == 2) {
            section.put("maxBytes", pick(List.of(500, 1000, "2000")));
            section.put("backupCount", traits.few() ? 2 : 99);
            if (!traits.few()) {
                maybe(section, "when", List.of("S"));
                maybe(section, "countCharacters", List.of(true));
            }
        }
        if (kind == 3) {
            section.put("when", "S");
            maybe(section, "interval", List.of(1, 2));
        }
        if (rolls) {
            maybe(section, "rollAtStart", List.of(true, false));
            if (traits.packing()) {
                // not switched off and on: packed files are left alone meanwhile, and may be packed over later
                section.put("compress", "gzip");
            }
        }
        ways(section);
        return section;
    }

    /** How bytes get into the file. */
    private void ways(Map<String, Object> section) {
        maybe(section, "delay", List.of(true, false));
        maybe(section, "encoding", List.of("utf-8", "latin-1", "ascii", "utf-8-sig"));
        maybe(section, "errors", List.of("replace", "ignore", traits.losing() ? "strict" : "backslashreplace"));
        maybe(section, "bufferSize", List.of(300, 2000, "65536"));
        maybe(section, "flushEvery", List.of(1, 3, 10));
        maybe(section, "flushInterval", List.of(0.001, 1, 1000));
        maybe(section, "flushLevel", List.of("WARNING", "ERROR"));
        maybe(section, "fsync", List.of("never", "ERROR"));
        maybe(section, "fsyncInterval", List.of(0.001, 10));
        maybe(section, "checkInterval", List.of(0, 1, -1));
        maybe(section, "repairTail", List.of(true));
        maybe(section, "permissions", List.of("0640", "rw-r--r--"));
        maybe(section, "level", List.of("DEBUG", "INFO", "WARNING"));
    }

    private void maybe(Map<String, Object> section, String key, List<?> values) {
        if (dice.nextInt(5) < 2) {
            section.put(key, pick(values));
        }
    }

    /** A state that must be refused, and what else it changes must not be seen. */
    Map<String, Object> wrong(Plan from) {
        Plan plan = next(from);
        String name = dice.nextBoolean() ? "a0" : "z0";
        Map<String, Object> bad = new LinkedHashMap<>(section("d1/a.log"));
        bad.put("class", "logging.FileHandler");
        bad.keySet().retainAll(List.of("class", "filename", "mode", "delay"));
        switch (dice.nextInt(7)) {
            case 0 -> bad.put("mode", "q");
            case 1 -> bad.put("filename", "isdir");
            case 2 -> bad.put("filename", "no/such/dir/x.log");
            case 3 -> bad.put("nonsense", 1);
            case 4 -> bad.put("encoding", "klingon");
            case 5 -> bad.put("formatter", "nobody");
            default -> {
                bad.put("mode", "x");
                bad.put("filename", "there.log");
            }
        }
        if (String.valueOf(bad.get("filename")).matches("isdir|no/.*|there.*")) {
            bad.put("delay", false);
        }
        plan.files().put(name, bad);
        plan.bases().put(name, "none");
        return plan.document();
    }
}
