// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

/** An INI text or a value in it that cannot be read; the message is ConfigParser's where it has one. */
final class IniException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean syntax;

    private IniException(String message, boolean syntax) {
        super(message, null, false, false);
        this.syntax = syntax;
    }

    /** A value that cannot be had, or something that is there twice. */
    static IniException of(String message) {
        return new IniException(message, false);
    }

    /** Lines that are no INI text; Python's ParsingError. */
    static IniException syntax(String message) {
        return new IniException(message, true);
    }

    boolean isSyntax() {
        return syntax;
    }
}
