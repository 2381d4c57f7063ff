/**
 * Formatters beyond Python's: JSON, one object a line, and text that nobody can forge.
 */
@Export
@Version("1.0.0")
package logging.api.formatters;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
