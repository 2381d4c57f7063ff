// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormatVectorsTest {

    private static final long CREATED = 1_700_000_000L;

    /** The directives that print the text of a value. */
    private static final Pattern PERCENT_S = Pattern.compile("%\\((\\w+)\\)[-+ #0]*\\d*(?:\\.\\d*)?s");

    private static final Pattern BRACE_PLAIN = Pattern.compile("\\{(\\w+)(?::|!s(?::(?:[^{}]|\\{\\w+})*)?)?}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{?(\\w+)}?");

    @Test
    void percentStylePrintsEveryRowAsPythonDoes() {
        run("format_percent", '%', "%(message)s");
    }

    @Test
    void braceStylePrintsEveryRowAsPythonDoes() {
        run("format_brace", '{', "{message}");
    }

    @Test
    void dollarStylePrintsEveryRowAsPythonDoes() {
        run("format_dollar", '$', "${message}");
    }

    private static void run(String table, char style, String defaultFormat) {
        Tally tally = new Tally(table);
        for (JsonObject row : Vectors.rows(table)) {
            String format = Vectors.text(row, "fmt");
            Template template = Template.of(style, format == null || format.isEmpty() ? defaultFormat : format);
            boolean validated = !row.has("validate") || row.get("validate").getAsBoolean();
            if (!row.get("valid").getAsBoolean()) {
                tally.check(row, refusal(template).equals(validateError(row)), refusal(template));
            } else if (validated && !refusal(template).isEmpty()) {
                tally.check(row, false, "refused: " + refusal(template));
            } else if (template.usesTime() != row.get("usesTime").getAsBoolean()) {
                tally.check(row, false, "usesTime " + template.usesTime());
            } else {
                print(row, template, tally);
            }
        }
        tally.report();
    }

    private static void print(JsonObject row, Template template, Tally tally) {
        Map<String, Object> fields = fields(row, template);
        if (printsInJavasWay(template, fields)) {
            tally.exclude();
        } else {
            tally.compare(row, () -> {
                TextBuffer out = new TextBuffer();
                template.format(name -> fields.containsKey(name) ? fields.get(name) : Fields.MISSING, out);
                return out.toString();
            });
        }
    }

    /** What a formatter adds to the record: the defaults below it, message and time above it. */
    private static Map<String, Object> fields(JsonObject row, Template template) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (row.has("defaults")) {
            ((Map<?, ?>) Vectors.value(row.get("defaults"))).forEach((k, v) -> fields.put((String) k, v));
        }
        fields.putAll(Vectors.recordFields());
        fields.put("message", "hello wörld");
        if (template.usesTime()) {
            String dateFormat = Vectors.text(row, "datefmt");
            fields.put(
                    "asctime",
                    dateFormat == null || dateFormat.isEmpty() ? date("%Y-%m-%d %H:%M:%S") + ",123" : date(dateFormat));
        }
        return fields;
    }

    private static String date(String pattern) {
        return Strftime.compile(pattern).format(CREATED, ZoneOffset.UTC);
    }

    private static String refusal(Template template) {
        try {
            template.validate();
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static String validateError(JsonObject row) {
        return row.getAsJsonObject("validateError").get("message").getAsString();
    }

    /** True if the template prints the text of a value that Java writes in its own way. */
    private static boolean printsInJavasWay(Template template, Map<String, Object> fields) {
        Pattern directive = switch (template.style()) {
            case '%' -> PERCENT_S;
            case '{' -> BRACE_PLAIN;
            default -> DOLLAR;
        };
        for (Matcher m = directive.matcher(template.format()); m.find(); ) {
            Object value = fields.getOrDefault(m.group(1), "");
            if (template.style() == '%' ? JavaWay.inPercentS(value) : JavaWay.isNullOrBoolean(value)) {
                return true;
            }
        }
        return false;
    }
}
