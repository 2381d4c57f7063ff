// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a {@code SysLogHandler}; {@code structuredData} is for documents only. */
@ObjectClassDefinition(
        name = "Logging: syslog handler",
        description = "Sends records to a syslog daemon.",
        factoryPid = "logging.handler.SysLogHandler")
interface SysLogHandlerForm extends NetworkForm, TlsForm {
    @AttributeDefinition(
            name = "Address",
            required = false,
            description = "host:port, or the file of a Unix socket such as /dev/log (datagrams need JNA).",
            defaultValue = "localhost:514")
    String address();

    @AttributeDefinition(
            name = "Facility",
            required = false,
            description = "A name or a number.",
            defaultValue = "user")
    String facility();

    @AttributeDefinition(
            name = "Socket",
            required = false,
            description = "Empty for UDP, or for what a Unix socket takes.",
            options = {@Option(label = "datagram", value = "datagram"), @Option(label = "stream", value = "stream")})
    String socktype();

    @AttributeDefinition(
            name = "Framing",
            required = false,
            description = "How records follow one another on a stream; empty for octet-counting.",
            options = {
                @Option(label = "octet-counting", value = "octet-counting"),
                @Option(label = "newline", value = "newline"),
                @Option(label = "none", value = "none"),
                @Option(label = "relp", value = "relp")
            })
    String framing();

    @AttributeDefinition(
            name = "Format",
            required = false,
            description = "The header of a packet.",
            options = {
                @Option(label = "python", value = "python"),
                @Option(label = "rfc3164", value = "rfc3164"),
                @Option(label = "local", value = "local"),
                @Option(label = "rfc5424", value = "rfc5424")
            },
            defaultValue = "python")
    String format();

    @AttributeDefinition(name = "Before the text", required = false, description = "Such as app: and a blank.")
    String ident();

    @AttributeDefinition(
            name = "Append NUL",
            required = false,
            description = "Empty for true with Python's format where records are not framed.",
            options = {@Option(label = "true", value = "true"), @Option(label = "false", value = "false")})
    String append__nul(); // the key has one of the two: a single one would become a dot

    @AttributeDefinition(
            name = "Host name",
            required = false,
            description = "Empty for what the operating system says.")
    String hostname();

    @AttributeDefinition(name = "Program", required = false, defaultValue = "java")
    String appName();

    @AttributeDefinition(name = "Process", required = false, description = "Empty for the process id.")
    String procId();

    @AttributeDefinition(
            name = "Kind of message",
            required = false,
            description = "A template in the % style, such as %(name)s.",
            defaultValue = "-")
    String msgId();

    @AttributeDefinition(
            name = "Extra attributes",
            required = false,
            description = "The SD-ID under which they travel; empty for not at all.")
    String extraId();

    @AttributeDefinition(
            name = "Byte order mark",
            required = false,
            description = "Before text that is not ASCII, as RFC 5424 demands.",
            defaultValue = "true")
    boolean bom();

    @AttributeDefinition(
            name = "Longest packet",
            required = false,
            description = "Bytes, 480 at least; 0 for no limit.",
            defaultValue = "65507")
    int maxLength();

    @AttributeDefinition(
            name = "Longer packets",
            required = false,
            options = {@Option(label = "cut", value = "cut"), @Option(label = "split", value = "split")},
            defaultValue = "cut")
    String oversize();

    @AttributeDefinition(
            name = "Mark what is sent again",
            required = false,
            description = "Over RELP, when an answer is missing.",
            defaultValue = "true")
    boolean markResent();
}
