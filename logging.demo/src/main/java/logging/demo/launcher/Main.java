// SPDX-License-Identifier: Apache-2.0
package logging.demo.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * The demo's entry: {@code java -jar logging.demo-runnable.jar [--tour] [--dir FOLDER]}. Everything it writes stands in
 * that folder.
 */
public final class Main {
    private static final String USAGE = "usage: [--tour] [--dir FOLDER]";

    private Main() {}

    /** Ends the JVM with the job's exit code: 0 it went well, 1 it did not, 2 the arguments were wrong. */
    public static void main(String[] args) throws Exception {
        String job = "run";
        Path folder = Path.of("demo");
        List<String> words = List.of(args);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--tour")) {
                job = "tour";
            } else if (words.get(i).equals("--dir") && i + 1 < words.size()) {
                folder = Path.of(words.get(++i));
            } else {
                System.err.println(USAGE + ", was \"" + words.get(i) + "\"");
                System.exit(2);
            }
        }
        Home home = Home.prepare(folder.toAbsolutePath().normalize());
        System.exit(new Launcher(home).run(job));
    }
}
