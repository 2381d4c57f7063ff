// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of one logger.
 *
 * @param name the logger's name, {@code root} for the root
 * @param level the level, null to leave it
 * @param propagate whether records go on to the ancestors, null to leave it
 * @param handlers names of handlers, null for none
 * @param filters names of filters or filters given as objects, null for none
 */
public record LoggerPlan(String name, Integer level, Boolean propagate, List<String> handlers, List<Object> filters) {

    /** {@return whether this is the root logger's section; true for the root} */
    public boolean isRoot() {
        return "root".equals(name);
    }

    /**
     * The settings of one logger that two sections name, the root's: the later one is applied after the earlier.
     *
     * @param earlier the section that comes first
     * @return what both come to, by Python's rules
     */
    public LoggerPlan after(LoggerPlan earlier) {
        if (earlier == null) {
            return this;
        }
        List<Object> all = filters;
        if (filters != null && earlier.filters != null) {
            all = new ArrayList<>(earlier.filters);
            all.addAll(filters);
        }
        return new LoggerPlan(
                name,
                level == null ? earlier.level : level,
                propagate == null ? earlier.propagate : propagate,
                handlers,
                all);
    }

    /** {@return the key path of the section; dotted} */
    public String path() {
        return isRoot() ? "root" : "loggers." + name;
    }
}
