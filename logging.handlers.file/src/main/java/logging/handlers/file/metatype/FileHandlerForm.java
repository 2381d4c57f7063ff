// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of a {@code FileHandler}. */
@ObjectClassDefinition(
        name = "Logging: file handler",
        description = "Writes records to a file.",
        factoryPid = "logging.handler.FileHandler")
interface FileHandlerForm extends FileForm {
    @AttributeDefinition(
            name = "Mode",
            required = false,
            description = "a appends, w empties the file first, x refuses one that exists.",
            defaultValue = "a")
    String mode();
}
