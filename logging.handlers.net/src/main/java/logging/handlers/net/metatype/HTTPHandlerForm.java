// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of an {@code HTTPHandler}. */
@ObjectClassDefinition(
        name = "Logging: HTTP handler",
        description = "Sends the attributes of records to a web server.",
        factoryPid = "logging.handler.HTTPHandler")
interface HTTPHandlerForm extends NetworkForm, TlsFilesForm {
    @AttributeDefinition(name = "Host", description = "A name or address, with a port if need be.")
    String host();

    @AttributeDefinition(name = "Path", description = "Such as /log, perhaps with a query.")
    String url();

    @AttributeDefinition(
            name = "Method",
            required = false,
            options = {@Option(label = "GET", value = "GET"), @Option(label = "POST", value = "POST")},
            defaultValue = "GET")
    String method();

    @AttributeDefinition(name = "TLS", required = false, defaultValue = "false")
    boolean secure();

    @AttributeDefinition(
            name = "Credentials",
            required = false,
            description = "user:password, for Basic authentication.",
            type = AttributeType.PASSWORD)
    String credentials();

    @AttributeDefinition(
            name = "Body",
            required = false,
            description = "How records are written; JSON for POST only.",
            options = {@Option(label = "form", value = "form"), @Option(label = "json", value = "json")},
            defaultValue = "form")
    String body();

    @AttributeDefinition(
            name = "Batch",
            required = false,
            description = "The most records of one request; more than one for JSON only.",
            defaultValue = "1")
    int batch();
}
