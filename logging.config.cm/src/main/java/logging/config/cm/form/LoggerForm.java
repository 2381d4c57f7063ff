// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.form;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of {@code logging.logger~NAME}. */
@ObjectClassDefinition(
        factoryPid = "logging.logger",
        name = "%logger",
        description = "%logger.description",
        localization = "OSGI-INF/l10n/forms")
@interface LoggerForm {

    @AttributeDefinition(name = "%name", description = "%logger.name")
    String name();

    @AttributeDefinition(name = "%level", description = "%logger.level", required = false)
    String level();

    @AttributeDefinition(name = "%logger.propagate", description = "%logger.propagate.description", required = false)
    boolean propagate() default true;

    @AttributeDefinition(name = "%logger.handlers", description = "%logger.handlers.description", required = false)
    String[] handlers();

    @AttributeDefinition(name = "%filters", description = "%filters.description", required = false)
    String[] filters();

    @AttributeDefinition(name = "%hint", description = "%hint.description", required = false)
    String webconsole_configurationFactory_nameHint() default "{name}: {level}";
}
