// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

/** Where the records of a workload end. */
public enum Output {
    /** A handler that does nothing but count. */
    NOTHING,
    /** A stream; formatted, and no system call. */
    BYTES,
    /** A file; every record is with the operating system when the call returns. */
    FILE,
    /** A file behind a buffer of 256 KiB. */
    BUFFERED,
    /** A buffered file behind a queue of 8192 records that blocks when full. */
    ASYNC,
    /** As {@link #FILE}, rolled at 1 MiB with five backups. */
    ROLLING,
    /** As {@link #BUFFERED}, rolled at 1 MiB with five backups. */
    ROLLING_BUFFERED,
    /** A syslog receiver over UDP. */
    UDP,
    /** A receiver of lines over TCP. */
    TCP;

    /** Bytes of a buffer. */
    public static final int BUFFER = 256 * 1024;

    /** Records in a queue. */
    public static final int QUEUE = 8192;

    /** Bytes at which a file is rolled. */
    public static final int ROLL_AT = 1024 * 1024;

    /** Files that are kept beside the current one. */
    public static final int BACKUPS = 5;

    /** Whether records are written by the call itself. */
    public boolean immediate() {
        return this == FILE || this == ROLLING;
    }

    /** Whether a file is written behind a buffer. */
    public boolean buffered() {
        return this == BUFFERED || this == ASYNC || this == ROLLING_BUFFERED;
    }

    /** Whether the file is rolled. */
    public boolean rolls() {
        return this == ROLLING || this == ROLLING_BUFFERED;
    }
}
