// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** What happens to a record that finds the outbox full; every record given up is counted. */
public enum WhenFull {
    /** The caller waits up to {@link DeliveryOptions#blockTimeout()}, then the record is dropped. */
    BLOCK_WITH_TIMEOUT("block-with-timeout"),
    /** The record is dropped at once. */
    DROP_NEWEST("drop-newest"),
    /** What waits longest is dropped to make room. */
    DROP_OLDEST("drop-oldest");

    private final String key;

    WhenFull(String key) {
        this.key = key;
    }

    /**
     * The spelling in configurations.
     *
     * @return lower case with hyphens
     */
    public String key() {
        return key;
    }
}
