// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.Draft;
import logging.api.config.Problem;

/**
 * One document under construction. The order of precedence: entries of factory PIDs win whole over entries of the
 * document, levels of the Log Service fill in where nobody else sets one. Confined to one thread; parts are not changed.
 */
final class Composition {

    private final List<Part> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<List<String>, String> secrets = new HashMap<>();
    private final List<Map<String, Object>> stored = new ArrayList<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    // guarded by: confinement; null if there is none
    private Part whole;
    // guarded by: confinement; null if there are none
    private Part levels;

    void add(Part part) {
        problems.addAll(part.problems());
        stored.add(part.stored());
        switch (part.kind()) {
            case DOCUMENT -> whole = part;
            case LEVELS -> levels = part;
            case FORMATTER, FILTER, HANDLER, LOGGER -> entries.add(part);
        }
    }

    void warnOfRollback(String pid) {
        problems.add(Problem.warning("", "rolled back: what is stored takes no effect until it is changed again")
                .from("PID " + pid));
    }

    Draft draft(String source) {
        if (whole == null) {
            document.put("version", 1);
        } else {
            document.putAll(whole.content());
            origins.put("", whole.origin());
            secrets.putAll(whole.secrets());
        }
        Map<Kind, Map<String, Object>> sections = new HashMap<>();
        Map<String, Part> named = new HashMap<>();
        for (Part part : entries) {
            if (part.name() != null && isFirst(part, named.putIfAbsent(part.path(), part))) {
                enter(part, sections.computeIfAbsent(part.kind(), this::section));
            }
        }
        if (levels != null) {
            Map<String, Object> loggers = sections.computeIfAbsent(Kind.LOGGER, this::section);
            levels.content().forEach((logger, level) -> fillIn(logger, level, loggers));
        }
        return new Draft(source, document, origins, problems, secrets, stored);
    }

    private boolean isFirst(Part part, Part other) {
        if (other == null) {
            return true;
        }
        String text =
                "expected one configuration of this name, was given by " + other.origin() + " and " + part.origin();
        problems.add(Problem.error(part.path(), text).from(part.origin()));
        return false;
    }

    /** The section of the document, in a copy that may be added to. */
    private Map<String, Object> section(Kind kind) {
        Object there = document.get(kind.section());
        int size = there instanceof Map<?, ?> map ? map.size() : 0;
        Map<String, Object> section = new LinkedHashMap<>(2 * (size + entries.size()));
        if (there instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> section.put(String.valueOf(name), entry));
        } else if (there != null) {
            problems.add(Problem.error(kind.section(), "expected a mapping, was " + there)
                    .from(whole.origin()));
        }
        document.put(kind.section(), section);
        return section;
    }

    private void enter(Part part, Map<String, Object> section) {
        boolean root = part.path().equals("root");
        Object hidden = root ? document.put("root", part.content()) : section.put(part.name(), part.content());
        origins.put(part.path(), part.origin());
        if (hidden != null) {
            forget(root ? List.of("root") : List.of(part.kind().section(), part.name()));
        }
        enter(part.secrets(), root ? List.of("root") : List.of(part.kind().section(), part.name()));
        if (hidden != null) {
            String text = "the entry of " + whole.origin() + " is shadowed";
            problems.add(Problem.warning(part.path(), text).from(part.origin()));
        }
    }

    /** What was hidden in an entry that another one shadows. */
    private void forget(List<String> at) {
        secrets.keySet()
                .removeIf(path ->
                        path.size() >= at.size() && path.subList(0, at.size()).equals(at));
    }

    private void enter(Map<List<String>, String> secretsOfPart, List<String> at) {
        secretsOfPart.forEach((path, reference) -> {
            List<String> whole = new ArrayList<>(at);
            whole.addAll(path);
            secrets.put(List.copyOf(whole), reference);
        });
    }

    private void fillIn(String logger, Object level, Map<String, Object> loggers) {
        boolean root = logger.equals("root");
        Map<String, Object> holder = root ? document : loggers;
        Object there = holder.get(logger);
        if (there == null) {
            holder.put(logger, new LinkedHashMap<>(Map.of("level", level)));
            origins.put(Kind.LOGGER.path(logger), levels.origin());
        } else if (there instanceof Map<?, ?> section && section.get("level") == null) {
            Map<String, Object> filled = new LinkedHashMap<>();
            section.forEach((key, value) -> filled.put(String.valueOf(key), value));
            filled.put("level", level);
            holder.put(logger, filled);
        }
    }
}
