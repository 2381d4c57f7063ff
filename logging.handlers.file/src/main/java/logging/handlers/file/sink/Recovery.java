// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;

/**
 * How a fault ended. Immutable, thread-safe.
 *
 * @param dropped records that there was no room to hold
 * @param millis how long it lasted
 * @param error what the last attempt met
 */
public record Recovery(long dropped, long millis, IOException error) {}
