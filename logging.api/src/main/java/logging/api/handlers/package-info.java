/**
 * Handlers that keep records before they hand them on: in memory, or in a queue that another thread empties.
 *
 * <p>What is kept is {@linkplain logging.api.LogRecord#freeze() frozen}, so no object of the application is retained;
 * every buffer is bounded, and what a bound makes it drop is counted. Python: {@code logging.handlers}.
 */
@Export
@Version("1.0.0")
package logging.api.handlers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
