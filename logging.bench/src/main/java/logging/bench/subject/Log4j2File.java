// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

/** Log4j 2 with its plain file appender. */
public final class Log4j2File extends Log4j2 {

    /** Opens the output. */
    public Log4j2File(Place place) {
        super(place, "File");
    }
}
