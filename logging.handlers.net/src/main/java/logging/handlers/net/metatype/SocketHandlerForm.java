// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a {@code SocketHandler}. */
@ObjectClassDefinition(
        name = "Logging: socket handler",
        description = "Sends the attributes of records over TCP or a Unix socket.",
        factoryPid = "logging.handler.SocketHandler")
interface SocketHandlerForm extends NetworkForm, TlsForm {
    @AttributeDefinition(name = "Host", description = "A name or address; without a port, the file of a Unix socket.")
    String host();

    @AttributeDefinition(name = "Port", required = false, description = "Python's documentation uses 9020.")
    Integer port();

    @AttributeDefinition(
            name = "Framing",
            required = false,
            description = "How records are written.",
            options = {
                @Option(label = "pickle", value = "pickle"),
                @Option(label = "json", value = "json"),
                @Option(label = "acknowledged-json", value = "acknowledged-json")
            },
            defaultValue = "pickle")
    String framing();

    @AttributeDefinition(
            name = "Close on error",
            required = false,
            description = "An error drops the connection quietly.",
            defaultValue = "false")
    boolean closeOnError();
}
