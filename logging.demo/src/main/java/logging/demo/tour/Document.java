// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.nio.file.Path;

/**
 * The configurations of the tour: one document with three places that change.
 *
 * @param level the level of the logger {@code shop}
 * @param file the log file's name
 * @param handlers what the root's list of handlers says
 */
record Document(String level, String file, String handlers) {

    /** The logger whose level numbers the editions of the file. */
    static final String EDITION = "tour.edition";

    static final Document FIRST = new Document("INFO", "tour.log", "\"console\", \"file\"");

    Document withLevel(String other) {
        return new Document(other, file, handlers);
    }

    Document withFile(String other) {
        return new Document(level, other, handlers);
    }

    Document withHandlers(String other) {
        return new Document(level, file, other);
    }

    String json(Path home, int edition) {
        return """
                {
                  "version": 1,
                  "formatters": {
                    "plain": {"format": "%(asctime)s %(levelname)-8s [%(threadName)s] %(name)s: %(message)s"}
                  },
                  "handlers": {
                    "console": {"class": "logging.StreamHandler", "formatter": "plain", "level": "WARNING",
                                "stream": "ext://sys.stdout"},
                    "file": {"class": "logging.FileHandler", "formatter": "plain", "filename": "@home@/log/@file@"}
                  },
                  "loggers": {"shop": {"level": "@level@"}, "tour.edition": {"level": @edition@}},
                  "root": {"level": "INFO", "handlers": [@handlers@]}
                }
                """.replace("@home@", home.toString().replace('\\', '/'))
                .replace("@file@", file)
                .replace("@level@", level)
                .replace("@edition@", String.valueOf(edition))
                .replace("@handlers@", handlers);
    }
}
