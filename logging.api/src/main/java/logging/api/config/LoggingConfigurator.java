// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import logging.api.Handler;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks configurations and puts them into effect; the service that {@code logging.core} registers.
 *
 * <p>A configuration is Python's dictConfig, version 1. It is applied whole or not at all. Thread-safe; applications of
 * configurations follow one another.
 */
@ProviderType
public interface LoggingConfigurator {

    /**
     * Python's {@code dictConfig}: a transition from what is there, with Python's rules. Misspelt keys that Python would
     * pass over are only warned about.
     *
     * <p>A program may give objects in place of names: a {@code Function<Options, ?>} under {@code ()}, a {@code Filter} or
     * {@code Predicate<LogRecord>} in a list of filters, a {@code Queue} and a {@code QueueListener} for a queue handler.
     *
     * @param config the mapping; not changed
     * @return the warnings
     * @throws ConfigurationException with every problem; the running configuration stays
     */
    List<Problem> dictConfig(Map<String, ?> config);

    /**
     * Python's {@code fileConfig}: reads an INI text into the mapping it stands for and applies that, as
     * {@link #dictConfig} does. Problems are named by section and key, such as {@code handler_audit.args}.
     *
     * @param config where the text is and how it is read
     * @return the warnings
     * @throws ConfigurationException with every problem, also for a file that is missing, empty or no INI text; the
     *     running configuration stays
     */
    List<Problem> fileConfig(FileConfig config);

    /**
     * Python's {@code listen}: a server that takes configurations from programs on this machine. There is none unless a
     * program asks for one; whoever can connect to it can configure logging, so give a {@code verify} that tells friends
     * from others.
     *
     * @param port {@link ConfigurationServer#DEFAULT_PORT} in Python; 0 for any that is free
     * @param verify gets the bytes that arrived and gives those to apply, decrypted perhaps; its null discards them. Null
     *     to apply everything
     * @return a server that is not started yet
     */
    ConfigurationServer listen(int port, UnaryOperator<byte[]> verify);

    /** Ends every server that {@link #listen} made, waiting for a configuration that is being applied. */
    void stopListening();

    /**
     * Python's {@code basicConfig}: does nothing if the root logger has handlers, unless {@code force} is set.
     *
     * @param arguments by Python's names; {@link BasicConfig} writes them for you
     * @throws ConfigurationException with Python's texts; nothing is changed then
     */
    void basicConfig(Map<String, ?> arguments);

    /**
     * Applies a document as the state wanted: what earlier documents of the same source set is reset first, so the same
     * document gives the same result whatever came before. {@code disable_existing_loggers} is false unless given,
     * {@code incremental} is refused, unknown keys are errors unless the document says {@code strict: false}, which
     * forgives those of the document, of loggers, and of formatters and filters without {@code ()}.
     *
     * @param source who owns the document, such as a PID
     * @param config the document; copied
     * @return the warnings
     * @throws ConfigurationException with every problem; the running configuration stays
     */
    default List<Problem> apply(String source, Map<String, ?> config) {
        return apply(new Draft(source, PlainData.copy(config), Map.of(), List.of()));
    }

    /**
     * Applies a document as the state wanted, as {@link #apply(String, Map)} does, and names beside each problem where
     * its section came from.
     *
     * @param draft the document, its origins, and the problems found while it was put together
     * @return the warnings, those of the draft included
     * @throws ConfigurationException with every problem; the running configuration stays
     */
    List<Problem> apply(Draft draft);

    /**
     * Reads a configuration as {@link #dictConfig} does and makes its objects, without any effect: nothing is opened.
     *
     * @param config the mapping
     * @return every problem that shows by then; a missing folder, say, is found by {@code Handler.prepare} only, when a
     *     configuration is applied, and {@link #apply(String, Map)} is stricter
     */
    List<Problem> check(Map<String, ?> config);

    /**
     * Reads a JSON object into a mapping for the other methods.
     *
     * @param text a JSON object
     * @return its members in order; numbers as {@code Long} or {@code Double}
     * @throws ConfigurationException naming line and column where it is not JSON, or the path of a name that is given twice
     */
    Map<String, Object> parseJson(String text);

    /**
     * Writes a mapping as a JSON object that {@link #parseJson} reads again.
     *
     * @param object mappings, collections, arrays, texts, numbers, truth values and nulls
     * @return JSON text over several lines
     * @throws IllegalArgumentException for any other value
     */
    String toJson(Map<String, ?> object);

    /**
     * Makes one handler of a registered family, opened and ready, for programs that need no class of the family.
     *
     * @param className as in a configuration's {@code class}
     * @param options the keys of the class alone, which may name handlers that are configured; {@code level},
     *     {@code formatter} and {@code filters} are set on the handler
     * @return the handler
     * @throws ConfigurationException with every problem
     */
    Handler create(String className, Map<String, ?> options);

    /**
     * Offers a handler family to this configurator alone, for programs and tests that bring one by hand; in OSGi a
     * family is registered as a service.
     *
     * @param family not null; preferred to what is found beside the api
     */
    void add(HandlerFactory family);

    /**
     * Offers objects to this configurator alone, as {@link #add(HandlerFactory)} does with handlers.
     *
     * @param objects not null; preferred to what is found beside the api
     */
    void add(ObjectFactory objects);

    /** {@return what is in effect; a snapshot} */
    ConfigurationStatus status();
}
