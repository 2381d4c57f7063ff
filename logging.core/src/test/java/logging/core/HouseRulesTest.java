// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of files and what must not stand in them, for every module. */
class HouseRulesTest {

    private static final Path TOP = Path.of("").toAbsolutePath().getParent();

    @Test
    void noFileHasMoreThan400LinesAndHalfOfThemLessThan100() {
        List<Integer> sizes =
                sources("src/main").map(HouseRulesTest::lines).sorted().toList();
        assertThat(sources("src").filter(file -> lines(file) > 400)).isEmpty();
        assertThat(sizes.get(sizes.size() / 2)).isLessThan(100);
    }

    @Test
    void nothingSleepsOrSwallows() {
        assertThat(sources("src").filter(file -> text(file).contains("Thread" + ".sleep(")))
                .isEmpty();
        assertThat(sources("src").filter(file -> text(file).matches("(?s).*catch \\([^)]*\\) \\{\\s*}.*")))
                .isEmpty();
    }

    @Test
    void mutableFieldsSayWhoGuardsThem() {
        assertThat(sources("src/main")
                        .filter(file -> file.toString().contains("logging.api")
                                || file.toString().contains("logging.core"))
                        .flatMap(file -> unguarded(file).map(field -> file.getFileName() + ": " + field)))
                .isEmpty();
    }

    private static Stream<String> unguarded(Path file) {
        List<String> lines = text(file).lines().toList();
        return Stream.iterate(1, at -> at < lines.size(), at -> at + 1)
                .filter(at -> lines.get(at)
                        .matches("    private (transient )?volatile [^(]*;|    private volatile [^(]* = .*"))
                .filter(at -> !lines.get(at - 1).trim().startsWith("//")
                        && !lines.get(at - 1).trim().endsWith("*/"))
                .map(lines::get);
    }

    private static Stream<Path> sources(String below) {
        try (Stream<Path> modules = Files.list(TOP)) {
            return modules
                    .filter(module -> module.getFileName().toString().startsWith("logging."))
                    .map(module -> module.resolve(below))
                    .filter(Files::isDirectory)
                    .flatMap(HouseRulesTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
