// SPDX-License-Identifier: Apache-2.0
package logging.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ParityTest {

    private static final Map<String, String> ANNOTATIONS = Map.of(
            "Test", "package org.junit.jupiter.api; public @interface Test {}",
            "Disabled", "package org.junit.jupiter.api; public @interface Disabled {}");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void countsWhatIsCompiledAndNotDisabled() throws IOException {
        compile("""
                import org.junit.jupiter.api.*;
                abstract class Base { @Test void test_inherited() {} }
                class LoggerTest extends Base {
                    @Test void test_there() {}
                    @Test @Disabled void test_disabled() {}
                    // @Test void test_commented() {}
                    void test_no_test() {}
                }
                @Disabled class OffTest { @Test void test_there() {} }
                """);

        String shown = compare("""
                # a comment
                LoggerTest
                P test_there      words
                A test_inherited  words
                P test_disabled   words of it
                P test_commented  words
                P test_no_test    words
                N test_never      a reason

                OffTest
                P test_there      words
                """);

        assertThat(shown.lines())
                .containsExactly(
                        "not ported: LoggerTest.test_never: a reason",
                        "missing in LoggerTest:",
                        "  test_disabled (words of it)",
                        "  test_commented (words)",
                        "  test_no_test (words)",
                        "missing in OffTest:",
                        "  test_there (words)",
                        "ported 2 of 6");
    }

    private void compile(String source) throws IOException {
        for (Map.Entry<String, String> annotation : ANNOTATIONS.entrySet()) {
            Files.writeString(folder.getRoot().toPath().resolve(annotation.getKey() + ".java"), annotation.getValue());
        }
        Files.writeString(folder.getRoot().toPath().resolve("Tests.java"), source);
        String[] files = folder.getRoot().list((where, name) -> name.endsWith(".java"));
        String[] arguments = new String[files.length + 2];
        arguments[0] = "-d";
        arguments[1] = folder.getRoot().getPath();
        for (int i = 0; i < files.length; i++) {
            arguments[i + 2] = folder.getRoot().getPath() + "/" + files[i];
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }

    private String compare(String list) throws IOException {
        Path file = folder.getRoot().toPath().resolve("list.txt");
        Files.writeString(file, list);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PortedTests tests = PortedTests.in(List.of(folder.getRoot().toPath()));
        Main.compare(Row.read(file), tests, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
