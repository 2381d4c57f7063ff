// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of a {@code RotatingFileHandler}. */
@ObjectClassDefinition(
        name = "Logging: rotating file handler",
        description = "Writes records to a file and rolls it by size.",
        factoryPid = "logging.handler.RotatingFileHandler")
interface RotatingFileHandlerForm extends RollForm {
    @AttributeDefinition(
            name = "Mode",
            required = false,
            description = "a appends, w empties the file first, x refuses one that exists.",
            defaultValue = "a")
    String mode();

    @AttributeDefinition(
            name = "Size",
            required = false,
            description = "Bytes not to be reached; 0 for any size.",
            defaultValue = "0")
    long maxBytes();

    @AttributeDefinition(
            name = "Count characters",
            required = false,
            description = "As Python does, instead of bytes.",
            defaultValue = "false")
    boolean countCharacters();

    @AttributeDefinition(name = "When", required = false, description = "S, M, H, D, midnight or W0 (Monday) to W6.")
    String when();
}
