// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.function.Supplier;
import logging.handlers.file.rotation.Retention;

/**
 * What a configuration says about rolling beyond when to do it. Immutable.
 *
 * @param gzip whether old files are compressed
 * @param retention how much is kept beyond a count
 * @param atStart whether a file that is not empty is rolled when it is opened
 * @param whenQuiet whether a file is rolled in time though no record comes
 * @param namer finds the namer, null for none
 * @param rotator finds the rotator, null for none
 */
record RollSettings(
        boolean gzip,
        Retention retention,
        boolean atStart,
        boolean whenQuiet,
        Supplier<Namer> namer,
        Supplier<Rotator> rotator) {

    /** As in Python. */
    static final RollSettings PLAIN = new RollSettings(false, Retention.ALL, false, false, null, null);
}
