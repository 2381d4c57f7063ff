// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.port;

/** What became of the records of one handler, by its own account. Immutable. */
public record Books(long accepted, long written, long dropped, long failed, long held) {
    /** Whether every record is accounted for. */
    public boolean close() {
        return accepted == written + dropped + failed + held;
    }
}
