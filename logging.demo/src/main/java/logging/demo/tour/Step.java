// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

/** One thing the tour shows. */
interface Step {

    /** What is shown, in a few words. */
    String title();

    /**
     * Shows it, with real records.
     *
     * @return what was counted, as text to print
     * @throws Exception if a count is not right or something does not happen in time
     */
    String show(Stage stage) throws Exception;
}
