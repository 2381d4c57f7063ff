// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Puts a file that was just closed under its new name; in a configuration, a service with the property
 * {@code logging.rotator.name}.
 *
 * <p>Must be thread-safe. Other threads that log to the file wait for it, without a lock being held; what it logs
 * itself comes after it. Python: {@code BaseRotatingHandler.rotator}.
 */
@ConsumerType
@FunctionalInterface
public interface Rotator {

    /**
     * Moves, compresses or ships a file.
     *
     * @param source the file, which must be gone afterwards; may be missing
     * @param destination where it belongs; nothing is there
     * @throws IOException if it fails: the file is opened again at its old place and goes on, and the rollover is
     *     tried again a second later
     */
    void rotate(Path source, Path destination) throws IOException;
}
