// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every block of {@code docs/python.md}; here, since this module has all that the blocks use. */
class PythonGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "python.md");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** Times as the guide's templates print them. */
    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}|\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d [AP]M";

    @TempDir
    static Path directory;

    private static List<Snippet> snippets;

    @BeforeAll
    static void compile() throws IOException {
        snippets = Snippet.read(GUIDE);
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            Path source = directory.resolve(name(i) + ".java");
            sources.add(Files.writeString(source, snippets.get(i).program(name(i))));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-encoding", "UTF-8", "-d", directory.toString(), "-cp", CLASS_PATH);
            boolean good = compiler.getTask(
                            problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(good).as(problems.toString()).isTrue();
        }
    }

    private static String name(int number) {
        return "Snippet" + number;
    }

    @Test
    void everyBlockSaysWhatItPrints() throws IOException {
        assertThat(snippets).hasSizeGreaterThan(8).allMatch(snippet -> snippet.output() != null);
        assertThat(Files.readString(GUIDE).split("```java\n", -1)).hasSize(snippets.size() + 1);
    }

    @TestFactory
    List<DynamicTest> blocksPrintWhatTheGuideSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            int number = i;
            tests.add(DynamicTest.dynamicTest(snippets.get(i).section(), () -> prints(number)));
        }
        return tests;
    }

    private static void prints(int number) throws IOException, InterruptedException {
        Path home = Files.createDirectory(directory.resolve(name(number) + ".d"));
        Path output = home.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        directory + File.pathSeparator + CLASS_PATH,
                        name(number))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(output).replaceAll("(?m)(^\\tat .*\\n)+", "...\n");
        assertThat(timeless(printed)).isEqualTo(timeless(snippets.get(number).output()));
        assertThat(process.exitValue()).isZero();
    }

    private static String timeless(String text) {
        return text.replaceAll(TIME, "<time>");
    }
}
