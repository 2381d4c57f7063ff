// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.List;
import java.util.Map;

/**
 * A handler to make.
 *
 * @param name the slot's name
 * @param className the value of {@code class} or {@code ()}; {@link Keywords#FUNCTION} if a function in the options makes
 *     it
 * @param level the lowest level it takes, null to leave it as the handler is made
 * @param formatter the name of a formatter, null for none
 * @param filters names of filters, or filters given as objects
 * @param options the remaining keys
 * @param attributes the {@code .} block, set on the handler afterwards
 * @param hold what happens while the handler is away
 */
public record HandlerPlan(
        String name,
        String className,
        Integer level,
        String formatter,
        List<Object> filters,
        Map<String, Object> options,
        Map<String, Object> attributes,
        HoldPlan hold) {

    /** {@return the key path of the section; dotted} */
    public String path() {
        return "handlers." + name;
    }
}
