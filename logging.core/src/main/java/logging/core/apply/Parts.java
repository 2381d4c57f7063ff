// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.core.plan.Keywords;
import logging.core.plan.ObjectPlan;
import logging.core.plan.Plan;
import logging.core.plan.Problems;
import logging.core.plan.Suggestion;

/** The formatters and filters of one plan, made. Confined to the thread that applies it. */
final class Parts {

    private final Families families;
    private final Problems problems;
    private final BiFunction<String, Map<String, Object>, Options> reader;
    private final Map<String, Formatter> formatters = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();

    Parts(Plan plan, Families families, Problems problems, BiFunction<String, Map<String, Object>, Options> reader) {
        this.families = families;
        this.reader = reader;
        this.problems = problems;
        plan.formatters().forEach((name, part) -> keep(formatters, name, formatter(name, part)));
        plan.filters().forEach((name, part) -> keep(filters, name, filter(name, part)));
    }

    private static <T> void keep(Map<String, T> made, String name, T object) {
        if (object != null) {
            made.put(name, object);
        }
    }

    Formatter formatter(String name) {
        return formatters.get(name);
    }

    /** A filter by name, or given as an object. */
    Filter filter(Object nameOrFilter) {
        return nameOrFilter instanceof Filter given ? given : filters.get((String) nameOrFilter);
    }

    private Formatter formatter(String name, ObjectPlan plan) {
        String wrapper = "Unable to configure formatter '" + name + "'";
        String factory = plan.factory() == null ? StandardObjects.FORMATTER : plan.factory();
        Formatter made = make(plan, factory, wrapper, Formatter.class);
        if (made != null) {
            plan.attributes().forEach((key, value) -> attribute(plan, key, made.setAttribute(key, value)));
        }
        return made;
    }

    private Filter filter(String name, ObjectPlan plan) {
        String wrapper = "Unable to configure filter '" + name + "'";
        return make(plan, plan.factory() == null ? StandardObjects.FILTER : plan.factory(), wrapper, Filter.class);
    }

    private void attribute(ObjectPlan plan, String key, boolean known) {
        if (!known) {
            problems.warn(plan.path() + "..." + key, "unknown attribute");
        }
    }

    private Function<Options, ?> maker(String name, ObjectPlan plan) {
        Function<Options, ?> function = Keywords.function(plan.options());
        ObjectFactory factory = function == null ? families.forObject(name) : null;
        return factory == null ? function : options -> factory.create(name, options);
    }

    private <T> T make(ObjectPlan plan, String name, String wrapper, Class<T> type) {
        Function<Options, ?> maker = maker(name, plan);
        if (maker == null) {
            problems.error(plan.path(), wrapper + ": Cannot resolve '" + name + "': no such object is registered");
            return null;
        }
        Map<String, Object> given = new LinkedHashMap<>(plan.options());
        given.remove(Keywords.FUNCTION);
        Options options = reader.apply(plan.path(), given);
        Object made = null;
        try {
            made = maker.apply(options);
        } catch (RuntimeException error) {
            problems.error(plan.path(), wrapper + ": " + error.getMessage());
        }
        for (String key : options.unread()) {
            String text = "unknown option" + Suggestion.of(key, options.known());
            if (plan.free().contains(key)) {
                options.warn(key, text);
            } else {
                options.error(key, text);
            }
        }
        problems.addAll(wrapper, options.problems());
        if (made != null && !type.isInstance(made)) {
            problems.error(plan.path(), wrapper + ": '" + name + "' makes no " + type.getSimpleName());
            return null;
        }
        return type.cast(made);
    }
}
