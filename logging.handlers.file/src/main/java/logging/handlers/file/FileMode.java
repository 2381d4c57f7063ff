// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

/** How a file is opened the first time; Python's {@code mode}. Text or binary ({@code t b +}) makes no difference. */
enum FileMode {
    /** {@code a}: what is there stays. */
    APPEND,
    /** {@code w}: what is there is cut off; after {@code close} nothing more is written. */
    WRITE,
    /** {@code x}: nothing may be there. */
    CREATE;

    /**
     * Reads a mode.
     *
     * @throws IllegalArgumentException for anything else
     */
    static FileMode of(String mode) {
        return switch (mode.replaceAll("[bt+]", "")) {
            case "a" -> APPEND;
            case "w" -> WRITE;
            case "x" -> CREATE;
            default ->
                throw new IllegalArgumentException(
                        "invalid mode: expected a, w or x, with b, t or +, was \"" + mode + "\"");
        };
    }
}
