// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import logging.handlers.net.syslog.Header;
import logging.handlers.net.syslog.LocalNames;
import logging.handlers.net.syslog.Packets;
import logging.handlers.net.syslog.Rfc3164Header;
import logging.handlers.net.syslog.Rfc5424Header;
import logging.handlers.net.syslog.SyslogEncoder;

/**
 * What a syslog packet looks like around the text of a record. Immutable, thread-safe.
 *
 * <p>Characters that a field may not have are replaced by {@code _}, fields that are too long are cut.
 *
 * @param format the header
 * @param hostname this host; the default is what the operating system says, without asking the network
 * @param appName this program; the default is {@code java}
 * @param procId this process; the default is the process id
 * @param msgId a {@code %}-style template for the kind of message, such as {@code %(name)s}; the default is {@code -}
 * @param structuredData parameters by SD-ID that every record carries; the default is none
 * @param extraId the SD-ID under which a record's extra attributes travel, null for not at all
 * @param bom whether text that is not ASCII begins with a byte order mark, as RFC 5424 demands; the default is true
 * @param maxLength the most bytes of a packet; the default is 65,507, what a datagram takes; 0 for no limit
 * @param split whether longer records become several packets, instead of being cut and marked {@code [cut N]}
 */
public record SyslogLayout(
        SyslogFormat format,
        String hostname,
        String appName,
        String procId,
        String msgId,
        Map<String, Map<String, String>> structuredData,
        String extraId,
        boolean bom,
        int maxLength,
        boolean split) {

    /** Python's packets. */
    public static final SyslogLayout PYTHON = of(SyslogFormat.PYTHON, "java");

    /**
     * Checks and copies the values.
     *
     * @param format as the record says
     * @param hostname as the record says
     * @param appName as the record says
     * @param procId as the record says
     * @param msgId as the record says
     * @param structuredData as the record says
     * @param extraId as the record says
     * @param bom as the record says
     * @param maxLength as the record says
     * @param split as the record says
     */
    public SyslogLayout {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(hostname, "hostname");
        Objects.requireNonNull(appName, "appName");
        Objects.requireNonNull(procId, "procId");
        Objects.requireNonNull(msgId, "msgId");
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        structuredData.forEach((id, values) -> copy.put(id, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
        structuredData = Collections.unmodifiableMap(copy);
        if (maxLength < 0 || maxLength > 0 && maxLength < 480) {
            throw new IllegalArgumentException("maxLength: expected 480 bytes or more, or 0, was " + maxLength);
        }
    }

    /**
     * A layout with the defaults of a format.
     *
     * @param format the header
     * @param appName this program
     * @return a layout
     */
    public static SyslogLayout of(SyslogFormat format, String appName) {
        return new SyslogLayout(
                format, LocalNames.host(), appName, LocalNames.process(), "-", Map.of(), null, true, 65_507, false);
    }

    /**
     * This layout with structured data.
     *
     * @param msgIdTemplate a template for the kind of message
     * @param data parameters by SD-ID that every record carries
     * @param idOfExtra the SD-ID for a record's extra attributes, null for not at all
     * @return a new layout
     */
    public SyslogLayout withData(String msgIdTemplate, Map<String, Map<String, String>> data, String idOfExtra) {
        return new SyslogLayout(
                format, hostname, appName, procId, msgIdTemplate, data, idOfExtra, bom, maxLength, split);
    }

    /**
     * This layout with another limit.
     *
     * @param bytes the most bytes of a packet, 0 for no limit
     * @param splits whether longer records become several packets
     * @return a new layout
     */
    public SyslogLayout withMaxLength(int bytes, boolean splits) {
        return new SyslogLayout(format, hostname, appName, procId, msgId, structuredData, extraId, bom, bytes, splits);
    }

    /** The encoder of packets that look like this. */
    SyslogEncoder encoder(SyslogFraming framing) {
        Packets.Wrap wrap = switch (framing) {
            case OCTET_COUNTING -> Packets.Wrap.LENGTH;
            case NEWLINE -> Packets.Wrap.LINE;
            case NONE, RELP -> Packets.Wrap.NOTHING;
        };
        Header header = switch (format) {
            case PYTHON -> Header::priorityAlone;
            case RFC3164 -> new Rfc3164Header(hostname, appName, procId);
            case LOCAL -> new Rfc3164Header("", appName, procId);
            case RFC5424 -> new Rfc5424Header(hostname, appName, procId, msgId, structuredData, extraId);
        };
        return new SyslogEncoder(header, bom && format == SyslogFormat.RFC5424, new Packets(maxLength, split, wrap));
    }
}
