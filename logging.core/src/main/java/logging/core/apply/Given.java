// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Set;
import java.util.function.Function;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.api.text.PythonText;
import logging.core.plan.Keywords;

/**
 * A family of one handler, which a program gives as the function that makes it.
 *
 * @param function from options to a handler
 */
record Given(Function<Options, ?> function) implements HandlerFactory {

    @Override
    public Set<String> classNames() {
        return Set.of(Keywords.FUNCTION);
    }

    @Override
    public Handler create(String className, Options options) {
        Object made = function.apply(options);
        if (made == null || made instanceof Handler) {
            return (Handler) made;
        }
        options.error("()", "expected a function that makes a handler, it made " + PythonText.repr(made));
        return null;
    }
}
