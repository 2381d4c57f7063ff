// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.form;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of {@code logging.filter~NAME}. */
@ObjectClassDefinition(
        factoryPid = "logging.filter",
        name = "%filter",
        description = "%filter.description",
        localization = "OSGI-INF/l10n/forms")
@interface FilterForm {

    @AttributeDefinition(name = "%name", description = "%filter.name")
    String name();

    @AttributeDefinition(name = "%filter.logger", description = "%filter.logger.description")
    String logger();

    @AttributeDefinition(name = "%hint", description = "%hint.description", required = false)
    String webconsole_configurationFactory_nameHint() default "{name}: {logger}";
}
