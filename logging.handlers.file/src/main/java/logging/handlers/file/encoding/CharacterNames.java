// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

/** Character names as Python's {@code unicodedata} has them, where Java's differ. */
final class CharacterNames {

    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_END = 0xD7A3;

    private static final String[] LEADING = {
        "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"
    };
    private static final String[] VOWELS = {
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU",
        "EU", "YI", "I"
    };
    private static final String[] TRAILING = {
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
        "SS", "NG", "J", "C", "K", "T", "P", "H"
    };

    private CharacterNames() {}

    /** The name of a character; null if it has none, as control characters and surrogates. */
    static String of(int codePoint) {
        if (codePoint >= HANGUL && codePoint <= HANGUL_END) {
            return hangul(codePoint - HANGUL);
        }
        if (!Character.isDefined(codePoint) || isNameless(Character.getType(codePoint))) {
            return null;
        }
        String name = Character.getName(codePoint);
        String code = String.format("%04X", codePoint);
        if (!name.endsWith(" " + code)) {
            return name;
        }
        // Java has no name of its own for it and gives that of the block; Python names only these by their code
        return name.startsWith("CJK UNIFIED IDEOGRAPHS") ? "CJK UNIFIED IDEOGRAPH-" + code : null;
    }

    private static boolean isNameless(int type) {
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    private static String hangul(int index) {
        int perLeading = VOWELS.length * TRAILING.length;
        return "HANGUL SYLLABLE "
                + LEADING[index / perLeading]
                + VOWELS[index % perLeading / TRAILING.length]
                + TRAILING[index % TRAILING.length];
    }
}
