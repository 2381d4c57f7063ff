// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.form;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of {@code logging.handler~NAME}, for any class; families bring forms of their own for their classes. */
@ObjectClassDefinition(
        factoryPid = "logging.handler",
        name = "%handler",
        description = "%handler.description",
        localization = "OSGI-INF/l10n/forms")
@interface HandlerForm {

    @AttributeDefinition(name = "%name", description = "%handler.name")
    String name();

    @AttributeDefinition(name = "%class", description = "%handler.class")
    String class$();

    @AttributeDefinition(name = "%level", description = "%handler.level", required = false)
    String level();

    @AttributeDefinition(name = "%handler.formatter", description = "%handler.formatter.description", required = false)
    String formatter();

    @AttributeDefinition(name = "%filters", description = "%filters.description", required = false)
    String[] filters();

    @AttributeDefinition(name = "%hint", description = "%hint.description", required = false)
    String webconsole_configurationFactory_nameHint() default "{name}: {class}";
}
