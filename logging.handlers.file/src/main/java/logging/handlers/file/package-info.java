/**
 * File handlers: plain, watched for outside renames, rotated by size and by time. Python: {@code logging.FileHandler}
 * and the file handlers of {@code logging.handlers}.
 */
@Export
@Version("1.0.0")
package logging.handlers.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
