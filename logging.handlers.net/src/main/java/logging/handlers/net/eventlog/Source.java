// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.eventlog;

/**
 * Who reports. Immutable.
 *
 * @param log the log, such as {@code Application}
 * @param name the application
 * @param messages the library that holds the texts of its events
 */
public record Source(String log, String name, String messages) {}
