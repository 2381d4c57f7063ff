// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A charset by a name that Python knows, with the byte order mark it writes at the start of a file.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name the name as it was given
 * @param charset encodes without a byte order mark
 * @param mark the byte order mark, empty for none
 */
record Codec(String name, Charset charset, byte[] mark) {

    private static final byte[] NO_MARK = {};

    /** Names that Java lacks, or that mean something else in Java; without separators, in lower case. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("u8", "UTF-8"),
            Map.entry("utf", "UTF-8"),
            Map.entry("utf8sig", "UTF-8"),
            Map.entry("u16", "UTF-16LE"),
            Map.entry("utf16", "UTF-16LE"),
            Map.entry("utf16le", "UTF-16LE"),
            Map.entry("utf16be", "UTF-16BE"),
            Map.entry("u32", "UTF-32LE"),
            Map.entry("utf32", "UTF-32LE"),
            Map.entry("utf32le", "UTF-32LE"),
            Map.entry("utf32be", "UTF-32BE"),
            Map.entry("latin", "ISO-8859-1"),
            Map.entry("macroman", "x-MacRoman"));

    private static final Map<String, byte[]> MARKS = Map.of(
            "utf8sig", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            "utf16", new byte[] {(byte) 0xFF, (byte) 0xFE},
            "u16", new byte[] {(byte) 0xFF, (byte) 0xFE},
            "utf32", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
            "u32", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});

    /**
     * Finds a codec.
     *
     * @throws IllegalArgumentException for a name that neither Python's rules nor Java know
     */
    static Codec of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        String known = NAMES.get(plain);
        Charset charset = known != null ? Charset.forName(known) : byJavaName(name, plain);
        if (charset == null || !charset.canEncode()) {
            throw new IllegalArgumentException("unknown encoding: " + name);
        }
        return new Codec(name, charset, MARKS.getOrDefault(plain, NO_MARK));
    }

    private static Charset byJavaName(String name, String plain) {
        for (String candidate : new String[] {name, name.replace('_', '-'), plain}) {
            if (isSupported(candidate)) {
                return Charset.forName(candidate);
            }
        }
        return null;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    boolean isUtf8() {
        return StandardCharsets.UTF_8.equals(charset);
    }
}
