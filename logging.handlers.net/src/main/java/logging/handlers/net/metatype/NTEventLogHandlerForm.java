// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of an {@code NTEventLogHandler}. */
@ObjectClassDefinition(
        name = "Logging: Windows event log handler",
        description = "Reports records to the event log of Windows (needs JNA); does nothing elsewhere.",
        factoryPid = "logging.handler.NTEventLogHandler")
interface NTEventLogHandlerForm extends NetworkForm {
    @AttributeDefinition(name = "Application", description = "The source that the event viewer shows.")
    String appname();

    @AttributeDefinition(
            name = "Library of messages",
            required = false,
            description = "Empty for one that comes with Windows.")
    String dllname();

    @AttributeDefinition(
            name = "Log",
            required = false,
            options = {
                @Option(label = "Application", value = "Application"),
                @Option(label = "System", value = "System"),
                @Option(label = "Security", value = "Security")
            },
            defaultValue = "Application")
    String logtype();
}
