// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of a {@code TimedRotatingFileHandler}. */
@ObjectClassDefinition(
        name = "Logging: timed rotating file handler",
        description = "Writes records to a file and rolls it by time.",
        factoryPid = "logging.handler.TimedRotatingFileHandler")
interface TimedRotatingFileHandlerForm extends RollForm {
    @AttributeDefinition(
            name = "When",
            required = false,
            description = "S, M, H, D, midnight or W0 (Monday) to W6.",
            defaultValue = "h")
    String when();
}
