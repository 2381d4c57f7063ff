// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.port;

import java.util.List;

/**
 * What a logging system says about itself at one moment, over all its handlers. Immutable.
 *
 * @param dropped records given up at a bound
 * @param failed records that a handler could not write
 * @param held records that still wait
 * @param settled whether every handler is there and keeps nothing back
 * @param open the handlers whose books do not close, as text
 * @param generation how many configurations were applied
 * @param problems of the last configuration that was refused
 */
public record Account(
        long dropped,
        long failed,
        long held,
        boolean settled,
        List<String> open,
        long generation,
        List<String> problems) {
    /** Of a system that keeps no books. */
    public static final Account NONE = new Account(0, 0, 0, true, List.of(), 0, List.of());
}
