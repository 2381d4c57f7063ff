// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PercentMessageVectorsTest {

    /** A directive: its key, if it has one, the stars before its letter, and the letter. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "%(?:\\(((?:[^()]|\\([^)]*\\))*)\\))?([-+ #0]*(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*)?)?)[hlL]?(.)");

    @Test
    void mergesEveryRowAsPythonDoes() {
        Tally tally = new Tally("percent_message");
        for (JsonObject row : Vectors.rows("percent_message")) {
            Object msg = Vectors.value(row.get("msg"));
            Object[] args = args(row);
            if (printsInJavasWay(msg, args)) {
                tally.exclude();
            } else {
                tally.compare(row, () -> PercentMessage.merge(String.valueOf(msg), args));
            }
        }
        tally.report();
    }

    private static Object[] args(JsonObject row) {
        List<Object> args = new ArrayList<>();
        for (JsonElement arg : row.getAsJsonArray("args")) {
            args.add(Vectors.value(arg));
        }
        return args.toArray();
    }

    /** True if some {@code %s} prints a value that Java prints differently, or the message itself is one. */
    private static boolean printsInJavasWay(Object msg, Object[] args) {
        if (args.length == 0) {
            return JavaWay.inPercentS(msg);
        }
        int next = 0;
        for (Matcher m = DIRECTIVE.matcher(String.valueOf(msg)); m.find(); ) {
            next += (int) m.group(2).chars().filter(c -> c == '*').count();
            if (m.group(3).equals("s") && JavaWay.inPercentS(printed(m.group(1), next, args))) {
                return true;
            }
            next += m.group(3).equals("%") ? 0 : 1;
        }
        return false;
    }

    private static Object printed(String key, int index, Object[] args) {
        if (key != null && args[0] instanceof Map<?, ?> map) {
            return map.containsKey(key) ? map.get(key) : "";
        }
        return index < args.length ? args[index] : "";
    }
}
