// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a timed rotation has made. Immutable.
 *
 * @param base the file that is rolled
 * @param suffix finds a date in a name
 * @param naming from default name to name
 * @param renamed whether naming may change a name
 */
public record DatedFiles(Path base, Pattern suffix, UnaryOperator<String> naming, boolean renamed) {

    /**
     * The files of this rotation.
     *
     * @param plainName from the name of a file to that of its unpacked form
     * @return oldest first, which is the order of their names
     * @throws IOException if the directory cannot be read
     */
    public List<Path> all(UnaryOperator<String> plainName) throws IOException {
        try (Stream<Path> files = Files.list(base.getParent())) {
            return files.map(file -> plainName.apply(file.getFileName().toString()))
                    .filter(this::isOurs)
                    .distinct()
                    .map(base::resolveSibling)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException noDirectoryYet) {
            return List.of();
        }
    }

    /** Whether a file name is one that this rotation gives. */
    boolean isOurs(String name) {
        String prefix = base.getFileName() + ".";
        if (!renamed) {
            return name.startsWith(prefix)
                    && suffix.matcher(name.substring(prefix.length())).matches();
        }
        Matcher date = suffix.matcher(name);
        for (int from = 0; date.find(from); from = date.start() + 1) {
            String given = naming.apply(base + "." + date.group());
            if (name.equals(Path.of(given).getFileName().toString())) {
                return true;
            }
        }
        return false;
    }
}
