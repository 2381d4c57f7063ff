// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** How records follow one another on a stream to a syslog daemon; a datagram carries one record and needs none. */
public enum SyslogFraming {
    /** The length in front of each record (RFC 6587 3.4.1, RFC 5425): a record may contain anything. The default. */
    OCTET_COUNTING("octet-counting"),
    /** A newline after each record (RFC 6587 3.4.2); line ends within a record are written as {@code #012}. */
    NEWLINE("newline"),
    /** Nothing, as Python does it: a daemon can only guess where a record ends. */
    NONE("none"),
    /** RELP: each record is answered, and sent again until it is; nothing is lost, a record may arrive twice, marked. */
    RELP("relp");

    private final String key;

    SyslogFraming(String key) {
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
