// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A block of Java in the guide.
 *
 * @param section the heading above it
 * @param java imports and statements
 * @param output what it prints
 */
record Snippet(String section, String java, String output) {

    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK =
            Pattern.compile("```java\\n(.*?)```\\s*(?:```text\\n(.*?)```)?", Pattern.DOTALL);

    /** Every block; one without output behind it has none here either. */
    static List<Snippet> read(Path guide) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        String text = Files.readString(guide);
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            snippets.add(new Snippet(heading(text.substring(0, blocks.start())), blocks.group(1), blocks.group(2)));
        }
        return snippets;
    }

    private static String heading(String before) {
        List<String> headings =
                HEADING.matcher(before).results().map(found -> found.group(1)).toList();
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }

    /** The block as a program: its imports, and its statements in a main method. */
    String program(String name) {
        String imports = java.lines().filter(Snippet::isImport).collect(Collectors.joining("\n"));
        String statements = java.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        return imports + "\nclass " + name + " {\npublic static void main(String[] args) throws Exception {\n"
                + statements + "\n}\n}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }
}
