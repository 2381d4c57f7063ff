// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/** What became of a record that was given to a {@link LogFile}. */
public enum Outcome {
    /** It is with the operating system, or waits as policy or fault demand, or was counted as dropped. */
    TAKEN,
    /** As {@link #TAKEN}, and the file has just become unwritable: {@link LogFile#faultError()} says why. */
    FAULT,
    /** As {@link #TAKEN}, and the file is writable again after records were dropped: {@link LogFile#lastRecovery()}. */
    RECOVERED,
    /** Nothing: the file is to be rolled first. */
    DUE,
    /** Nothing: the share is not open here. */
    GONE
}
