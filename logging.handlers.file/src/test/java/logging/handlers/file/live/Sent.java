// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

/**
 * A record that a thread has logged.
 *
 * @param thread which one
 * @param number counts the thread's records, from 1
 * @param must whether every handler's level lets it pass
 * @param began the last operation that had ended when the call began
 * @param ended the last operation that had begun when the call ended
 */
record Sent(int thread, int number, boolean must, int began, int ended) {}
