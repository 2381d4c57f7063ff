// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Rotation;

/**
 * Rolls before a record that would make the file too long; never an empty file, a device or a pipe. Immutable.
 *
 * @param maxBytes the length that is not to be reached; 0 for any
 */
public record SizeTrigger(long maxBytes) implements Rotation {

    @Override
    public boolean isDue(LogFile file, int weight, long now) {
        return maxBytes > 0 && file.isRegular() && file.size() > 0 && file.size() + weight >= maxBytes;
    }
}
