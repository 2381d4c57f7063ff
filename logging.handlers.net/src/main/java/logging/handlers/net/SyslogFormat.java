// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** What stands in front of the text of a syslog packet. */
public enum SyslogFormat {
    /** The priority alone, as Python does it; time and host are up to the formatter. The default. */
    PYTHON("python"),
    /** Priority, local time, host and tag (RFC 3164). */
    RFC3164("rfc3164"),
    /** Priority, local time and tag, as daemons expect it on {@code /dev/log}. */
    LOCAL("local"),
    /** All fields of RFC 5424, with structured data. */
    RFC5424("rfc5424");

    private final String key;

    SyslogFormat(String key) {
        this.key = key;
    }

    /**
     * The spelling in configurations.
     *
     * @return lower case
     */
    public String key() {
        return key;
    }
}
