// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares this project with what CPython did: {@code scripts/oracle DIR...} takes folders of scenarios and of tables.
 */
public final class Main {

    private Main() {}

    /**
     * Runs everything in some folders and says how it came out.
     *
     * @param args {@code -v} to show every difference, {@code --rules} for the table of exclusions, then folders
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(args));
        boolean all = words.remove("-v");
        if (words.remove("--rules")) {
            for (Rule rule : Rule.values()) {
                out.println(rule + ": " + rule.reason());
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String word : words) {
            Path folder = Path.of(word);
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("expected a folder, was " + word);
            }
            verdicts.addAll(Corpus.judge(folder));
        }
        boolean good = words.isEmpty() || new Report(out, all ? Integer.MAX_VALUE : Report.FEW).print(verdicts);
        out.flush();
        if (!good) {
            System.exit(1);
        }
    }
}
