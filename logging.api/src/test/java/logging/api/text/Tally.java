// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts how the rows of a table came out. */
final class Tally {

    /** At most this share of a table may be left out because Java prints the value in its own way. */
    private static final double MAX_EXCLUDED = 0.10;

    private final String table;
    private final List<String> failures = new ArrayList<>();
    private int matched;
    private int excluded;

    Tally(String table) {
        this.table = table;
    }

    void exclude() {
        excluded++;
    }

    /** Runs one row and compares the text, or the message of the error, with what the row expects. */
    void compare(JsonObject row, Supplier<String> actual) {
        boolean fails = row.has("error");
        String expected = fails
                ? expectedMessage(row.getAsJsonObject("error"))
                : row.get("out").getAsString();
        String result;
        boolean failed = false;
        try {
            result = actual.get();
        } catch (IllegalArgumentException e) {
            result = e.getMessage();
            failed = true;
        }
        check(row, failed == fails && result.equals(expected), (failed ? "error " : "") + result);
    }

    /** A missing key is told as such here; Python's message is the bare key. */
    private static String expectedMessage(JsonObject error) {
        String message = error.get("message").getAsString();
        return error.get("type").getAsString().equals("KeyError") ? "key not found: " + message : message;
    }

    void check(JsonObject row, boolean ok, String actual) {
        if (ok) {
            matched++;
        } else {
            failures.add(row + "\n      was " + actual);
        }
    }

    /** Prints the counts and fails if a row did not match. */
    void report() {
        String counts = matched + " matched, " + excluded + " excluded, " + failures.size() + " failed";
        System.out.println(table + ": " + counts);
        assertThat(failures).as("%s: %s", table, counts).isEmpty();
        assertThat(excluded).as("%s: %s", table, counts).isLessThan((int) ((matched + excluded) * MAX_EXCLUDED) + 1);
    }
}
