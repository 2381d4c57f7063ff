// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import logging.api.config.Options;
import logging.handlers.file.encoding.Encoder;

/** Reads what all file handlers have in common from their sections of a configuration. */
final class FileOptions {

    private FileOptions() {}

    /** What the section says about the file; to be used only if it has no error. */
    static FileSettings read(Options options, boolean hasMode, Background background) {
        Path filename = filename(options);
        if (hasMode && options.isNull("mode")) {
            options.error("mode", "expected a, w or x, with b, t or +, was null");
        }
        String mode = hasMode ? options.read("mode", "a", "a, w or x, with b, t or +", FileOptions::mode) : "a";
        return new FileSettings(
                filename,
                mode,
                encoder(options),
                options.flag("delay", false),
                SinkOptions.opener(options),
                SinkOptions.policy(options),
                background);
    }

    /** Whether a key is absent or, as forms leave it, an empty text. */
    static boolean isEmpty(Options options, String key) {
        return !options.has(key) || options.raw(key) instanceof String text && text.isEmpty();
    }

    /** A number from 0 on, 0 if it is absent; where Python's rules hold, less is 0, too. */
    static int count(Options options, String key) {
        int count = options.integer(key, 0);
        if (count < 0 && options.isTyped()) {
            return 0;
        }
        if (count < 0) {
            options.error(key, "expected a whole number from 0 on, was " + count);
        }
        return count;
    }

    private static Path filename(Options options) {
        if (options.raw("filename") instanceof Path path) {
            return path;
        }
        String text = options.requiredText("filename");
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            options.error("filename", "expected a file name, was \"" + text + "\"");
            return Path.of("");
        }
    }

    private static String mode(Object value) {
        if (value instanceof String mode) {
            FileMode.of(mode);
            return mode;
        }
        return null;
    }

    private static Encoder encoder(Options options) {
        String errors = options.read(
                "errors",
                null,
                "one of Python's error handlers",
                value -> value instanceof String name ? Encoder.of(null, name).errors() : null);
        return options.read(
                "encoding",
                Encoder.of(null, errors),
                "the name of a charset",
                value -> value instanceof String name ? Encoder.of(name, errors) : null);
    }
}
