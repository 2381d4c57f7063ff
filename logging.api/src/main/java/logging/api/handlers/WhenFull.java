// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

/** What happens to a record that finds the queue full; every record given up is counted. */
public enum WhenFull {
    /** The caller waits as long as it takes. */
    BLOCK("block"),
    /** The caller waits up to {@link QueuePolicy#blockTimeout()}, then the record is dropped. */
    BLOCK_WITH_TIMEOUT("block-with-timeout"),
    /** The record is dropped at once. */
    DROP_NEWEST("drop-newest"),
    /** What waits longest is dropped to make room. */
    DROP_OLDEST("drop-oldest"),
    /** A record below {@link QueuePolicy#dropBelow()} is dropped at once, others wait as with a timeout. */
    DROP_BELOW_LEVEL("drop-below-level");

    private final String key;

    WhenFull(String key) {
        this.key = key;
    }

    /** {@return the spelling in configurations; lower case with hyphens} */
    public String key() {
        return key;
    }
}
