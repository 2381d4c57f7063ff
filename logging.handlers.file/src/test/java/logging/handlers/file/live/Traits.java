// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.util.SplittableRandom;

/**
 * What may happen in a sequence.
 *
 * @param emptying whether mode {@code w} is used and files are deleted and cut from outside
 * @param moving whether files are moved from outside
 * @param losing whether a directory goes away for a while, and characters are refused
 * @param packing whether old files may be packed
 * @param few whether so few old files are kept that some go, the oldest first
 * @param keepers whether memories and queues stand before handlers
 */
record Traits(boolean emptying, boolean moving, boolean losing, boolean packing, boolean few, boolean keepers) {

    static Traits of(SplittableRandom dice) {
        boolean few = dice.nextInt(4) == 0;
        return new Traits(
                dice.nextInt(3) == 0,
                !few && dice.nextInt(3) == 0,
                dice.nextInt(4) == 0,
                dice.nextInt(3) == 0,
                few,
                dice.nextBoolean());
    }

    /** Whether nothing at all may be missing. */
    boolean lossless() {
        return !emptying && !losing && !few;
    }
}
