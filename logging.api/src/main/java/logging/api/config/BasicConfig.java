// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.io.Flushable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.LoggingSystem;

/**
 * The arguments of Python's {@code basicConfig}: {@code BasicConfig.create().filename("app.log").level(DEBUG).apply()}.
 *
 * <p>Nothing happens if the root logger has handlers, unless {@link #force} is set. Immutable, thread-safe.
 */
public final class BasicConfig {

    private static final BasicConfig NONE = new BasicConfig(Map.of());

    private final Map<String, Object> arguments;

    private BasicConfig(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    /**
     * No argument given: a handler on standard error, level and format as they are in Python.
     *
     * @return where to start
     */
    public static BasicConfig create() {
        return NONE;
    }

    private BasicConfig with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(key, value);
        return new BasicConfig(Collections.unmodifiableMap(more));
    }

    /**
     * Writes to a file instead of standard error.
     *
     * @param file a name, relative ones are resolved against the system's directory; null or empty for none
     * @return these arguments with it
     */
    public BasicConfig filename(String file) {
        return with("filename", file);
    }

    /**
     * As {@link #filename(String)}.
     *
     * @param file null for none
     * @return these arguments with it
     */
    public BasicConfig filename(Path file) {
        return filename(file == null ? null : file.toString());
    }

    /**
     * How the file is opened.
     *
     * @param mode {@code a} unless given
     * @return these arguments with it
     */
    public BasicConfig filemode(String mode) {
        return with("filemode", mode);
    }

    /**
     * The template.
     *
     * @param format level, logger and message unless given
     * @return these arguments with it
     */
    public BasicConfig format(String format) {
        return with("format", format);
    }

    /**
     * The date format.
     *
     * @param datefmt a strftime pattern; null for the default with milliseconds
     * @return these arguments with it
     */
    public BasicConfig datefmt(String datefmt) {
        return with("datefmt", datefmt);
    }

    /**
     * The style of the template.
     *
     * @param style {@code %} unless given
     * @return these arguments with it
     */
    public BasicConfig style(char style) {
        return with("style", String.valueOf(style));
    }

    /**
     * The level of the root logger.
     *
     * @param level any number; unchanged unless given
     * @return these arguments with it
     */
    public BasicConfig level(int level) {
        return with("level", level);
    }

    /**
     * The level of the root logger.
     *
     * @param level a known name
     * @return these arguments with it
     */
    public BasicConfig level(String level) {
        return with("level", level);
    }

    /**
     * Writes to a stream instead of standard error.
     *
     * @param stream an {@code OutputStream} or a {@code Writer}; null for standard error
     * @return these arguments with it
     */
    public BasicConfig stream(Flushable stream) {
        return with("stream", stream);
    }

    /**
     * Adds handlers that exist; those without a formatter get the one made here.
     *
     * @param handlers in the order in which they are added
     * @return these arguments with it
     */
    public BasicConfig handlers(List<? extends Handler> handlers) {
        return with("handlers", List.copyOf(handlers));
    }

    /**
     * As {@link #handlers(List)}.
     *
     * @param handlers in the order in which they are added
     * @return these arguments with it
     */
    public BasicConfig handlers(Handler... handlers) {
        return handlers(List.of(handlers));
    }

    /**
     * Whether handlers that the root logger has are removed and closed first.
     *
     * @param force false unless given
     * @return these arguments with it
     */
    public BasicConfig force(boolean force) {
        return with("force", force);
    }

    /**
     * The encoding of the file.
     *
     * @param encoding a charset's name; null for UTF-8
     * @return these arguments with it
     */
    public BasicConfig encoding(String encoding) {
        return with("encoding", encoding);
    }

    /**
     * What happens to characters that the encoding lacks.
     *
     * @param errors {@code backslashreplace} unless given; null for {@code strict}
     * @return these arguments with it
     */
    public BasicConfig errors(String errors) {
        return with("errors", errors);
    }

    /** {@return the arguments that were given, by Python's names; an unmodifiable map} */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /**
     * Configures the default system.
     *
     * @throws ConfigurationException with Python's texts; nothing is changed then
     */
    public void apply() {
        applyTo(Logging.system());
    }

    /**
     * Configures a system.
     *
     * @param system not null
     * @throws ConfigurationException with Python's texts; nothing is changed then
     */
    public void applyTo(LoggingSystem system) {
        LoggingConfig.configurator(system).basicConfig(arguments);
    }
}
