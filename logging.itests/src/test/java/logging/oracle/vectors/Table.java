// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonObject;

/** What is asked of one row of a table. Made anew for each row's run, so implementations keep nothing between rows. */
@FunctionalInterface
interface Table {

    /**
     * Compares a row.
     *
     * @param row what goes in and what CPython made of it
     * @param standIns whether values print in Python's words
     * @return the first difference, null if there is none
     * @throws Exception whatever goes wrong; it counts as a difference
     */
    String difference(JsonObject row, boolean standIns) throws Exception;
}
