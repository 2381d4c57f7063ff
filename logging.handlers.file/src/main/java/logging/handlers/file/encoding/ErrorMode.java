// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import java.util.Locale;

/** What stands for a character that an encoding does not have; Python's error handlers of {@code str.encode}. */
enum ErrorMode {
    STRICT {
        @Override
        String replacement(int codePoint) {
            return null;
        }
    },
    IGNORE {
        @Override
        String replacement(int codePoint) {
            return "";
        }
    },
    REPLACE {
        @Override
        String replacement(int codePoint) {
            return "?";
        }
    },
    BACKSLASHREPLACE {
        @Override
        String replacement(int codePoint) {
            return escape(codePoint);
        }
    },
    XMLCHARREFREPLACE {
        @Override
        String replacement(int codePoint) {
            return "&#" + codePoint + ";";
        }
    },
    NAMEREPLACE {
        @Override
        String replacement(int codePoint) {
            String name = CharacterNames.of(codePoint);
            return name == null ? escape(codePoint) : "\\N{" + name + "}";
        }
    },
    /** A low surrogate from U+DC80 to U+DCFF is the byte it was read from; everything else fails. */
    SURROGATEESCAPE {
        @Override
        String replacement(int codePoint) {
            return null;
        }
    };

    /**
     * The mode of a Python name.
     *
     * @throws IllegalArgumentException with Python's text for an unknown one
     */
    static ErrorMode of(String name) {
        for (ErrorMode mode : values()) {
            if (mode.pythonName().equals(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("unknown error handler name '" + name + "'");
    }

    /** What is written instead, in ASCII; null if the record must fail. */
    abstract String replacement(int codePoint);

    /** The byte that a character stands for by itself; -1 for none. */
    int rawByte(int codePoint) {
        return this == SURROGATEESCAPE && codePoint >= 0xDC80 && codePoint <= 0xDCFF ? codePoint - 0xDC00 : -1;
    }

    String pythonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String escape(int codePoint) {
        if (codePoint <= 0xFF) {
            return String.format("\\x%02x", codePoint);
        }
        return codePoint <= 0xFFFF ? String.format("\\u%04x", codePoint) : String.format("\\U%08x", codePoint);
    }
}
