// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of a {@code WatchedFileHandler}. */
@ObjectClassDefinition(
        name = "Logging: watched file handler",
        description = "Writes records to a file that other programs move or delete.",
        factoryPid = "logging.handler.WatchedFileHandler")
interface WatchedFileHandlerForm extends FileForm {
    @AttributeDefinition(
            name = "Mode",
            required = false,
            description = "a appends, w empties the file first, x refuses one that exists.",
            defaultValue = "a")
    String mode();
}
