// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import logging.api.config.PlainData;
import logging.api.config.Problem;
import logging.core.plan.HandlerPlan;
import logging.core.plan.HoldPlan;
import logging.core.plan.Keywords;
import logging.core.plan.Suggestion;

/** What a handler is made from, as JDK types, so that the api can keep it while core is away. */
final class Spec {

    private static final String CLASS = "class";
    private static final String OPTIONS = "options";
    private static final String ATTRIBUTES = "attributes";
    private static final String LEVEL = "level";
    private static final String GIVEN = "given";
    private static final String WARNINGS = "warnings";

    private Spec() {}

    /** Formatter, filters and the level wanted are not part of it: they can be changed on a handler that stays. */
    static Map<String, Object> of(HandlerPlan plan) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put(CLASS, plan.className());
        Map<String, Object> options = new LinkedHashMap<>(PlainData.copy(plan.options()));
        options.remove(Keywords.FUNCTION);
        spec.put(OPTIONS, options);
        spec.put(ATTRIBUTES, PlainData.copy(plan.attributes()));
        spec.put(GIVEN, plan.level() != null);
        return spec;
    }

    /** A spec with the level that its handler was made with, which holds where a document gives none; null if not known. */
    static Map<String, Object> made(Map<String, Object> spec, Integer level) {
        Map<String, Object> made = new LinkedHashMap<>(spec);
        made.put(LEVEL, level);
        return made;
    }

    /** The level that the handler was made with; null as long as none was made. */
    static Integer level(Map<String, Object> spec) {
        return (Integer) spec.get(LEVEL);
    }

    /** Whether the first handler that is made decides on the level. */
    static boolean wantsLevel(Map<String, Object> spec) {
        return level(spec) == null && !Boolean.TRUE.equals(spec.get(GIVEN));
    }

    /** A spec with what was said when its handler was made, which is said again as long as it stays. */
    static Map<String, Object> warned(Map<String, Object> spec, List<Problem> warnings) {
        Map<String, Object> warned = new LinkedHashMap<>(spec);
        warned.put(WARNINGS, warnings);
        return warned;
    }

    /** What was said when the handler was made. */
    @SuppressWarnings("unchecked") // nothing else is put there
    static List<Problem> warnings(Map<String, Object> spec) {
        return (List<Problem>) spec.getOrDefault(WARNINGS, List.of());
    }

    /** Whether two specs make the same handler. */
    static boolean isSame(Map<String, Object> one, Map<String, Object> other) {
        return Objects.equals(one.get(CLASS), other.get(CLASS))
                && Objects.equals(one.get(OPTIONS), other.get(OPTIONS))
                && Objects.equals(one.get(ATTRIBUTES), other.get(ATTRIBUTES));
    }

    static String className(Map<String, Object> spec) {
        return String.valueOf(spec.get(CLASS));
    }

    @SuppressWarnings("unchecked")
    static HandlerPlan plan(String name, Map<String, Object> spec) {
        Map<String, Object> options = (Map<String, Object>) spec.get(OPTIONS);
        Map<String, Object> attributes = (Map<String, Object>) spec.get(ATTRIBUTES);
        return new HandlerPlan(name, className(spec), null, null, List.of(), options, attributes, HoldPlan.DEFAULT);
    }

    /** Whether a class that nobody offers may be of a family that has not come yet, and is no slip of the pen. */
    static boolean mayCome(String className, Set<String> offered) {
        Set<String> known = new java.util.TreeSet<>(StandardNames.HANDLERS);
        known.addAll(offered);
        String last = className.substring(className.lastIndexOf('.') + 1);
        boolean standard = StandardNames.HANDLERS.stream()
                .anyMatch(name -> name.equals(className) || name.endsWith("." + className));
        Set<String> lastParts = new java.util.TreeSet<>();
        known.forEach(name -> lastParts.add(name.substring(name.lastIndexOf('.') + 1)));
        return standard
                || !lastParts.contains(last) && Suggestion.of(last, lastParts).isEmpty();
    }

    /** What a failure says to an operator. */
    static String reason(Throwable error) {
        if (error instanceof NoSuchFileException missing) {
            return "no such file or directory: " + missing.getFile();
        }
        if (error instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        return error.getMessage() == null ? error.toString() : error.getMessage();
    }
}
