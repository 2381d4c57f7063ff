// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of an {@code SMTPHandler}. */
@ObjectClassDefinition(
        name = "Logging: mail handler",
        description = "Sends records as mails; needs the bundles of Jakarta Mail.",
        factoryPid = "logging.handler.SMTPHandler")
interface SMTPHandlerForm extends NetworkForm, TlsFilesForm {
    @AttributeDefinition(name = "Mail server", description = "A host, or host:port; port 25 unless it is said.")
    String mailhost();

    @AttributeDefinition(name = "From", description = "The sender's address.")
    String fromaddr();

    @AttributeDefinition(name = "To", description = "The addresses of those who get the mails.")
    String[] toaddrs();

    @AttributeDefinition(name = "Subject")
    String subject();

    @AttributeDefinition(
            name = "Protection",
            required = false,
            description = "By the command STARTTLS, or TLS from the start.",
            options = {
                @Option(label = "none", value = "none"),
                @Option(label = "starttls", value = "starttls"),
                @Option(label = "tls", value = "tls")
            },
            defaultValue = "none")
    String secure();

    @AttributeDefinition(
            name = "Credentials",
            required = false,
            description = "user:password.",
            type = AttributeType.PASSWORD)
    String credentials();

    @AttributeDefinition(
            name = "Digest",
            required = false,
            description = "The most records of one mail.",
            defaultValue = "1")
    int digest();
}
