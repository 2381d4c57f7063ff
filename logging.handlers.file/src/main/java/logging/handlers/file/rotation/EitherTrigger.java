// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Rotation;

/**
 * Rolls when one of two triggers does. Immutable.
 *
 * @param first asked first
 * @param second asked if the first does not roll
 */
public record EitherTrigger(Rotation first, Rotation second) implements Rotation {

    @Override
    public boolean isDue(LogFile file, int weight, long now) {
        return first.isDue(file, weight, now) || second.isDue(file, weight, now);
    }
}
