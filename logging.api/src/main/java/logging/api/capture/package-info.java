/**
 * What is written past the logging system, captured into loggers: standard output and error, {@code java.util.logging}.
 * Python: {@code logging.captureWarnings}.
 */
@Export
@Version("1.0.0")
package logging.api.capture;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
