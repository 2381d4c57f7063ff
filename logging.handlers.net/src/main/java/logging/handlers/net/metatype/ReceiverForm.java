// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a receiver. */
@ObjectClassDefinition(
        name = "Logging: receiver",
        description = "Takes in records from other processes, Python's or ours.",
        factoryPid = "logging.receiver")
interface ReceiverForm extends TlsForm {
    @AttributeDefinition(
            name = "Transport",
            required = false,
            options = {
                @Option(label = "tcp", value = "tcp"),
                @Option(label = "udp", value = "udp"),
                @Option(label = "unix", value = "unix"),
                @Option(label = "unix-datagram", value = "unix-datagram")
            },
            defaultValue = "tcp")
    String transport();

    @AttributeDefinition(
            name = "Host",
            required = false,
            description = "The address to listen on.",
            defaultValue = "127.0.0.1")
    String host();

    @AttributeDefinition(name = "Port", required = false, description = "0 for a free one.", defaultValue = "9020")
    int port();

    @AttributeDefinition(name = "Path", required = false, description = "The file of a Unix socket.")
    String path();

    @AttributeDefinition(
            name = "Client certificates",
            required = false,
            description = "Senders must show one that trust knows.",
            defaultValue = "false")
    boolean clientCertificates();

    @AttributeDefinition(name = "Longest record", required = false, description = "Bytes.", defaultValue = "1048576")
    int maxFrame();

    @AttributeDefinition(
            name = "Connections",
            required = false,
            description = "How many may send at once.",
            defaultValue = "64")
    int maxConnections();

    @AttributeDefinition(
            name = "Loggers",
            required = false,
            description = "How many may come into being by the names that arrive.",
            defaultValue = "10000")
    int maxLoggers();

    @AttributeDefinition(
            name = "Record",
            required = false,
            description = "Seconds that a record may take to arrive.",
            defaultValue = "10")
    double frameTimeout();

    @AttributeDefinition(
            name = "Silence",
            required = false,
            description = "Seconds that a connection may be silent.",
            defaultValue = "3600")
    double idleTimeout();

    @AttributeDefinition(
            name = "Check levels",
            required = false,
            description = "Loggers filter by their level; Python leaves that to the sender.",
            defaultValue = "false")
    boolean checkLevels();
}
