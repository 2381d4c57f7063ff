// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Messages that tell who wrote them and whether they are whole. Stateless. */
final class Lines {

    /** A line that was found. */
    record Line(int thread, int number) {}

    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z]+:)?T([0-9]) ([0-9]+) <([^<>]*)>");
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private Lines() {}

    static String text(int thread, int number, int length, boolean foreign) {
        return "T" + thread + " " + number + " <" + (foreign ? "\u20ac" : "") + "x".repeat(length) + ">";
    }

    /** Every line of a file, plain or packed. */
    static List<Line> of(Path file) throws IOException {
        List<Line> found = new ArrayList<>();
        String text = text(file);
        if (text.startsWith(MARK)) {
            text = text.substring(MARK.length());
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError(file + " ends within a line: " + text.substring(Math.max(0, text.length() - 80)));
        }
        for (String line : text.lines().toList()) {
            Matcher matcher = WHOLE.matcher(line);
            if (matcher.matches()) {
                found.add(new Line(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            } else {
                throw new AssertionError(file + " has a torn line: \"" + line + "\"");
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
