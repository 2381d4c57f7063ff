// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Set;
import logging.api.Handler;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A handler family: makes the handlers of some class names. Registered as a service in OSGi (whiteboard), listed in
 * {@code META-INF/services} on a class path.
 *
 * <p>Must be thread-safe. When the service goes away, the slots of its handlers hold their records until it is back.
 */
@ConsumerType
public interface HandlerFactory {

    /**
     * The class names this family makes, as a configuration's {@code class} says them; for each name the last part
     * alone is understood, too ({@code RotatingFileHandler} for {@code logging.handlers.RotatingFileHandler}).
     *
     * @return dotted names, not empty
     */
    Set<String> classNames();

    /**
     * Makes a handler without any effect outside: it opens nothing before {@link Handler#prepare()} is called.
     *
     * <p>Reads every option it knows from {@code options}, which collects what is wrong with them; after that it must
     * not throw for bad options but may return null if it cannot go on. Level, formatter and filters are set by the
     * caller.
     *
     * @param className one of {@link #classNames()}, dotted
     * @param options the remaining keys of the handler's section
     * @return a new handler; null only if {@code options} has an error
     */
    Handler create(String className, Options options);

    /**
     * The options of a class whose values are names of other handlers; they arrive in {@link #create} as
     * {@link logging.api.Slot}s.
     *
     * @param className one of {@link #classNames()}
     * @return option names, such as {@code target}
     */
    default Set<String> handlerReferences(String className) {
        return Set.of();
    }

    /**
     * The options of a class in the order of its constructor in Python, for INI files, which give arguments by position.
     *
     * @param className one of {@link #classNames()}, dotted
     * @return option names; empty if all have to be given by name
     */
    default List<String> parameters(String className) {
        return List.of();
    }
}
