// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ways in which one document comes into Configuration Admin. */
public enum Form {
    /** Each top-level key of the PID {@code logging} is a JSON text: a nested {@code .cfg.json}. */
    JSON("logging.cfg.json") {
        @Override
        void render(Map<String, Object> document, Function<Map<String, ?>, String> json, Pids pids) {
            document.forEach((key, value) -> pids.of(DOCUMENT).put(key, text(value, json)));
        }
    },

    /** Dotted keys of the PID {@code logging}: a {@code .cfg}. */
    DOTTED("logging.cfg") {
        @Override
        void render(Map<String, Object> document, Function<Map<String, ?>, String> json, Pids pids) {
            spread("", document, pids.of(DOCUMENT));
        }
    },

    /** A factory configuration for each entry, the root among them; what is no entry is in the PID {@code logging}. */
    FACTORIES("logging.cfg") {
        @Override
        void render(Map<String, Object> document, Function<Map<String, ?>, String> json, Pids pids) {
            document.forEach((key, value) -> {
                if (SECTIONS.contains(key) && value instanceof Map<?, ?> section) {
                    section.forEach((name, entry) ->
                            entry(pids.of(pidOf(key, String.valueOf(name))), String.valueOf(name), (Map<?, ?>) entry));
                } else if (key.equals(ROOT) && value instanceof Map<?, ?> entry) {
                    entry(pids.of(pidOf("loggers", ROOT)), ROOT, entry);
                } else {
                    pids.of(DOCUMENT).put(key, text(value, json));
                }
            });
        }

        @Override
        String pidOf(String section, String name) {
            return "logging." + section.substring(0, section.length() - 1) + "~" + name.replace('.', '-');
        }

        private void entry(Map<String, Object> properties, String name, Map<?, ?> entry) {
            spread("", entry, properties);
            if (properties.containsKey("name")) {
                // Python's key of a filter; here the word is taken
                properties.put("logger", properties.get("name"));
            }
            properties.put("name", name);
        }
    };

    /** The PID of the whole document. */
    public static final String DOCUMENT = "logging";

    static final Set<String> SECTIONS = Set.of("formatters", "filters", "handlers", "loggers");
    private static final String ROOT = "root";
    private static final String FOLDER = "/opt/karaf/etc/";

    /** Properties by PID; those of some PIDs were read from files. */
    private final class Pids {
        private final Map<String, Map<String, Object>> all = new LinkedHashMap<>();

        Map<String, Object> of(String pid) {
            return all.computeIfAbsent(pid, absent -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                String file = fileOf(pid);
                if (file != null) {
                    properties.put("felix.fileinstall.filename", "file:" + file);
                }
                return properties;
            });
        }
    }

    private final String file;

    Form(String file) {
        this.file = file;
    }

    /**
     * The configurations that make up a document.
     *
     * @param json writes a JSON text
     * @return properties by PID
     */
    public Map<String, Map<String, Object>> render(
            Map<String, Object> document, Function<Map<String, ?>, String> json) {
        Pids pids = new Pids();
        pids.of(DOCUMENT);
        render(document, json, pids);
        return pids.all;
    }

    abstract void render(Map<String, Object> document, Function<Map<String, ?>, String> json, Pids pids);

    /** Which configuration an entry of a section is in. */
    String pidOf(String section, String name) {
        return DOCUMENT;
    }

    /** The file that a configuration came from; null for one made by hand, as formatters and filters are here. */
    String fileOf(String pid) {
        if (pid.equals(DOCUMENT)) {
            return FOLDER + file;
        }
        return pid.startsWith("logging.handler~") || pid.startsWith("logging.logger~")
                ? FOLDER + pid.replace('~', '-') + ".cfg"
                : null;
    }

    /** What must stand beside a problem at a path of a document. */
    String originOf(String path, Map<String, Object> document) {
        String pid = pidOf(path, document);
        return "PID " + pid + (fileOf(pid) == null ? "" : ", file " + fileOf(pid));
    }

    private String pidOf(String path, Map<String, Object> document) {
        String[] two = path.split("\\.", 2);
        if (two[0].equals(ROOT) && document.get(ROOT) instanceof Map<?, ?>) {
            return pidOf("loggers", ROOT);
        }
        String entry = "";
        if (two.length > 1 && SECTIONS.contains(two[0]) && document.get(two[0]) instanceof Map<?, ?> section) {
            for (Object name : section.keySet()) {
                // a logger's name may be the beginning of another's
                boolean within = (two[1] + ".").startsWith(name + ".");
                entry = within && name.toString().length() > entry.length() ? name.toString() : entry;
            }
        }
        return entry.isEmpty() ? DOCUMENT : pidOf(two[0], entry);
    }

    @SuppressWarnings("unchecked")
    private static Object text(Object value, Function<Map<String, ?>, String> json) {
        return value instanceof Map<?, ?> map ? json.apply((Map<String, ?>) map) : value;
    }

    private static void spread(String prefix, Map<?, ?> map, Map<String, Object> properties) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> below) {
                spread(prefix + key + ".", below, properties);
            } else {
                boolean many = value instanceof List<?>;
                properties.put(prefix + key, many ? ((List<?>) value).toArray(String[]::new) : value);
            }
        });
    }
}
