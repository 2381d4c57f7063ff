// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/**
 * What a {@link LogReceiver} has done so far. Immutable, thread-safe.
 *
 * @param listening where it listens, null while it does not
 * @param connections how many senders are connected now
 * @param accepted how many connections were accepted
 * @param turnedAway how many connections found no place
 * @param received records handed to loggers
 * @param repeated records passed over because a sender repeated what had arrived
 * @param refused frames that held no record of data alone, or broke a bound
 * @param lastError why the last frame was refused or the last connection ended early, null if none was
 */
public record ReceiverStatus(
        String listening,
        long connections,
        long accepted,
        long turnedAway,
        long received,
        long repeated,
        long refused,
        String lastError) {}
