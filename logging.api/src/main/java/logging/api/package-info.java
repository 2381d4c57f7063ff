/**
 * What applications see: loggers, records, handlers, formatters and filters under the names Python's
 * {@code logging} module gives them.
 *
 * <p>{@link logging.api.Logging} is the one static door; behind it stands a {@link logging.api.LoggingSystem},
 * of which tests and embedders make as many as they like.
 */
@Export
@Version("1.0.0")
package logging.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
