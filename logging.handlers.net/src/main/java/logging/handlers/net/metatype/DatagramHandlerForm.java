// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a {@code DatagramHandler}. */
@ObjectClassDefinition(
        name = "Logging: datagram handler",
        description = "Sends the attributes of each record in one datagram.",
        factoryPid = "logging.handler.DatagramHandler")
interface DatagramHandlerForm extends NetworkForm {
    @AttributeDefinition(
            name = "Host",
            description = "A name or address; without a port, the file of a Unix socket (needs JNA).")
    String host();

    @AttributeDefinition(name = "Port", required = false, description = "Python's documentation uses 9021.")
    Integer port();

    @AttributeDefinition(
            name = "Framing",
            required = false,
            description = "How records are written.",
            options = {@Option(label = "pickle", value = "pickle"), @Option(label = "json", value = "json")},
            defaultValue = "pickle")
    String framing();
}
