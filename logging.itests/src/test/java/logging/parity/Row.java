// SPDX-License-Identifier: Apache-2.0
package logging.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One test of CPython's suite.
 *
 * @param type its class
 * @param test its name
 * @param mark whether it is to be ported
 * @param words what it asserts, how it was adapted, or why it is not ported
 */
record Row(String type, String test, Mark mark, String words) {

    /** Whether a test is to be ported: as it is, with an adaptation, or not. */
    enum Mark {
        P,
        A,
        N
    }

    boolean wanted() {
        return mark != Mark.N;
    }

    /** The rows of a list: a line with a class, below it lines with mark, test and words; # begins a comment. */
    static List<Row> read(Path list) throws IOException {
        List<Row> rows = new ArrayList<>();
        String type = null;
        for (String line : Files.readAllLines(list)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.trim().split("\\s+", 3);
            if (parts.length == 1) {
                type = parts[0];
            } else if (parts.length == 3 && type != null) {
                rows.add(new Row(type, parts[1], Mark.valueOf(parts[0]), parts[2]));
            } else {
                throw new IllegalArgumentException(
                        list + ": expected a class, or mark, test and words below one, was \"" + line + "\"");
            }
        }
        return rows;
    }
}
