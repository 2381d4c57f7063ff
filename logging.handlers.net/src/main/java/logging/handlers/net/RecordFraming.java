// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** How {@link SocketHandler} writes records; each is preceded by its length in four bytes, big-endian. */
public enum RecordFraming {
    /** A pickle of the attributes, protocol 1, as Python writes and reads it. The default. */
    PICKLE("pickle"),
    /** A JSON object of the attributes. */
    JSON("json"),
    /**
     * JSON objects that {@link LogReceiver} acknowledges: nothing is lost with a connection, and what the receiver may
     * have had already is marked as {@code resent}.
     */
    ACKNOWLEDGED_JSON("acknowledged-json");

    private final String key;

    RecordFraming(String key) {
        this.key = key;
    }

    /**
     * The spelling in configurations.
     *
     * @return lower case with a hyphen
     */
    public String key() {
        return key;
    }
}
