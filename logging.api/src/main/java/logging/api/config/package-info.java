/**
 * How a logging system is configured: the configurator, its problems, and the families that bring handlers,
 * formatters and filters by name. Python: {@code logging.config}.
 */
@Export
@Version("1.0.0")
package logging.api.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
