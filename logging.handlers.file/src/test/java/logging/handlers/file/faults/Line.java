// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

/** The text of a numbered record, by which a whole line is told from a torn, foreign or glued one. */
final class Line {

    private Line() {}

    /** A line of 20 to 119 characters, its end told by its numbers. */
    static String of(int thread, long number) {
        return "T" + thread + " " + number + " " + "x".repeat((int) (number * 31 % 100)) + " end";
    }

    /** {@return the thread and number of a line; null if it is not whole} */
    static long[] parse(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3 || !words[0].matches("T[0-9]+") || !words[1].matches("[0-9]{1,18}")) {
            return null;
        }
        int thread = Integer.parseInt(words[0].substring(1));
        long number = Long.parseLong(words[1]);
        return line.equals(of(thread, number)) ? new long[] {thread, number} : null;
    }
}
