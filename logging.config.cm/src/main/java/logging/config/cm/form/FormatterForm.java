// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.form;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of {@code logging.formatter~NAME}. */
@ObjectClassDefinition(
        factoryPid = "logging.formatter",
        name = "%formatter",
        description = "%formatter.description",
        localization = "OSGI-INF/l10n/forms")
@interface FormatterForm {

    @AttributeDefinition(name = "%name", description = "%formatter.name")
    String name();

    @AttributeDefinition(name = "%formatter.format", description = "%formatter.format.description", required = false)
    String format();

    @AttributeDefinition(name = "%formatter.datefmt", description = "%formatter.datefmt.description", required = false)
    String datefmt();

    @AttributeDefinition(
            name = "%formatter.style",
            description = "%formatter.style.description",
            required = false,
            options = {
                @Option(label = "printf: %(message)s", value = "%"),
                @Option(label = "braces: {message}", value = "{"),
                @Option(label = "dollar: $message", value = "$")
            })
    String style() default "%";

    @AttributeDefinition(
            name = "%formatter.validate",
            description = "%formatter.validate.description",
            required = false)
    boolean validate() default true;

    @AttributeDefinition(name = "%class", description = "%formatter.class", required = false)
    String class$();

    @AttributeDefinition(name = "%hint", description = "%hint.description", required = false)
    String webconsole_configurationFactory_nameHint() default "{name}: {format}";
}
