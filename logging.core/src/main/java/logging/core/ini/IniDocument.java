// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.config.FileConfig;
import logging.core.plan.Problems;

/**
 * What an INI text stands for.
 *
 * @param document a mapping as dictConfig takes it; empty but for the version if the text could not be read
 * @param problems what is wrong with the text; gets what is wrong with the mapping, too, and names it by section
 */
public record IniDocument(Map<String, Object> document, Problems problems) {

    private static final String STREAM = "<stream>";
    /** ConfigParser's name for a text without one. */
    private static final String NAMELESS = "<???>";

    /** No INI text that a person wrote is as long. */
    private static final long LONGEST = 16 << 20;

    /**
     * Reads a text.
     *
     * @param config where it is and how it is read
     * @param directory where relative files lead
     * @param parameters the options of a handler class by position; null for a class that no family offers
     * @return never null; its problems say whether it may be used
     */
    public static IniDocument read(FileConfig config, Path directory, Function<String, List<String>> parameters) {
        String name = config.source() instanceof FileConfig.Source.File file
                ? file.path().toString()
                : STREAM;
        try {
            Ini ini = new Ini(sections(config, directory, name), config.defaults());
            String origin = name.equals(STREAM) ? "" : name;
            return IniReader.read(ini, config.disableExistingLoggers(), origin, parameters);
        } catch (IniException wrong) {
            return unreadable(wrong.isSyntax() ? name + " is invalid: " + wrong.getMessage() : wrong.getMessage());
        } catch (CharacterCodingException wrong) {
            return unreadable(name + " is not " + config.encoding() + " text");
        } catch (NoSuchFileException missing) {
            return unreadable(name + " doesn't exist");
        } catch (IOException wrong) {
            return unreadable(name + " cannot be read: " + wrong);
        }
    }

    private static IniDocument unreadable(String why) {
        Problems problems = new Problems();
        problems.error("", why);
        return new IniDocument(Map.of("version", 1), problems);
    }

    private static Map<String, Map<String, String>> sections(FileConfig config, Path directory, String name)
            throws IniException, IOException {
        if (config.source() instanceof FileConfig.Source.Parsed parsed) {
            return parsed.sections();
        }
        if (config.source() instanceof FileConfig.Source.Text text) {
            return IniParser.parse(all(text.reader()), NAMELESS);
        }
        Path file = directory.resolve(((FileConfig.Source.File) config.source()).path());
        long size = Files.size(file);
        if (size == 0) {
            throw IniException.of(name + " is an empty file");
        }
        if (size > LONGEST) {
            throw tooLong(name);
        }
        return IniParser.parse(decoded(Files.readAllBytes(file), config.encoding()), name);
    }

    private static String decoded(byte[] bytes, Charset encoding) throws CharacterCodingException {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String all(Reader reader) throws IOException, IniException {
        StringWriter text = new StringWriter();
        char[] some = new char[8192];
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            text.write(some, 0, count);
            if (text.getBuffer().length() > LONGEST) {
                throw tooLong(STREAM);
            }
        }
        return text.toString();
    }

    private static IniException tooLong(String name) {
        return IniException.of(name + " is longer than " + LONGEST + " bytes");
    }
}
