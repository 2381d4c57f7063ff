// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The arguments of Python's {@code fileConfig}: {@code FileConfig.of(Path.of("logging.ini")).defaults(Map.of("dir", "logs"))}.
 *
 * <p>The text is what Python's {@code ConfigParser} reads: sections, {@code =} or {@code :}, comments, indented lines that
 * continue a value, {@code %(name)s} for other values. Values of {@code args}, {@code kwargs} and {@code defaults} are
 * literals: tuples, lists, mappings, texts, numbers, {@code True}, {@code False}, {@code None}, {@code sys.stdout},
 * {@code sys.stderr}, levels, and the constants of {@code logging.handlers}. Nothing is evaluated.
 *
 * <p>Immutable and thread-safe; a reader among its sources is read once, by whoever applies it.
 */
public final class FileConfig {

    /** Where the sections come from. */
    public sealed interface Source {

        /**
         * A file.
         *
         * @param path a relative one is resolved against the system's directory
         */
        record File(Path path) implements Source {}

        /**
         * A text that is read once; it is not closed.
         *
         * @param reader the text
         */
        record Text(Reader reader) implements Source {}

        /**
         * What was read before.
         *
         * @param sections values as they are written, by the names of sections and of keys; keys of the section
         *     {@code DEFAULT} are found in every section
         */
        record Parsed(Map<String, Map<String, String>> sections) implements Source {}
    }

    private final Source source;
    private final Map<String, Object> defaults;
    private final boolean disableExistingLoggers;
    private final Charset encoding;

    private FileConfig(Source source, Map<String, ?> defaults, boolean disableExistingLoggers, Charset encoding) {
        this.source = source;
        this.defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        this.disableExistingLoggers = disableExistingLoggers;
        this.encoding = encoding;
    }

    private static FileConfig from(Source source) {
        return new FileConfig(source, Map.of(), true, StandardCharsets.UTF_8);
    }

    /**
     * The configuration in a file.
     *
     * @param file a relative one is resolved against the system's directory
     * @return where to start
     */
    public static FileConfig of(Path file) {
        return from(new Source.File(Objects.requireNonNull(file, "file")));
    }

    /**
     * The configuration in a text.
     *
     * @param text is read once and not closed
     * @return where to start
     */
    public static FileConfig of(Reader text) {
        return from(new Source.Text(Objects.requireNonNull(text, "text")));
    }

    /**
     * A configuration that was read before, as Python takes a {@code ConfigParser}.
     *
     * @param sections values as they are written, by the names of sections and of keys; not copied
     * @return where to start
     */
    public static FileConfig of(Map<String, Map<String, String>> sections) {
        return from(new Source.Parsed(Objects.requireNonNull(sections, "sections")));
    }

    /**
     * Values that every section has unless it says otherwise, for use as {@code %(name)s}.
     *
     * @param values by name; taken as text, not interpolated themselves before they are used
     * @return these arguments with them
     */
    public FileConfig defaults(Map<String, ?> values) {
        return new FileConfig(source, values, disableExistingLoggers, encoding);
    }

    /**
     * Whether loggers that exist and are not named are switched off.
     *
     * @param disable true unless given
     * @return these arguments with it
     */
    public FileConfig disableExistingLoggers(boolean disable) {
        return new FileConfig(source, defaults, disable, encoding);
    }

    /**
     * The encoding of the file.
     *
     * @param charset UTF-8 unless given
     * @return these arguments with it
     */
    public FileConfig encoding(Charset charset) {
        return new FileConfig(source, defaults, disableExistingLoggers, Objects.requireNonNull(charset, "charset"));
    }

    /** {@return where the sections come from; never null} */
    public Source source() {
        return source;
    }

    /** {@return values for every section; not to be changed} */
    public Map<String, Object> defaults() {
        return defaults;
    }

    /** {@return whether loggers that are not named are switched off; true in Python, too} */
    public boolean disableExistingLoggers() {
        return disableExistingLoggers;
    }

    /** {@return the encoding of a file; never null} */
    public Charset encoding() {
        return encoding;
    }
}
