// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

/**
 * One thing that the nemesis does.
 *
 * @param name what the report calls it
 * @param weight how often it comes in each round
 * @param work does it, and returns when it is in effect as far as its caller can tell
 */
record Action(String name, int weight, Work work) {
    /** Anything. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
