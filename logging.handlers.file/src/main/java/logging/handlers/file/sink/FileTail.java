// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is really at the end of a file after a write failed, since a stream does not tell how much of it arrived.
 *
 * <p>Stateless.
 */
final class FileTail {

    /** Other writers' bytes are searched back over this distance. */
    private static final int WINDOW = 16 * 1024;

    private FileTail() {}

    /**
     * How many bytes of a failed write are the end of the file.
     *
     * @param path the file
     * @param before its size before the write, as far as is known
     * @param text the array that was written from
     * @param start of the bytes in it
     * @param length of the bytes
     * @return 0 to length
     * @throws IOException if the file cannot be read
     */
    static int landed(Path path, long before, byte[] text, int start, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            long grown = size - before;
            if (grown == 0) {
                return 0;
            }
            if (grown > 0 && grown <= length && startsAt(file, before, text, start, (int) grown)) {
                return (int) grown;
            }
            return search(file, size, text, start, length);
        }
    }

    /** The size of a file of which a fragment is the end; -1 if it is not. */
    static boolean endsWith(Path path, long size, byte[] text, int start, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return file.length() == size && size >= length && startsAt(file, size - length, text, start, length);
        }
    }

    /** Whether the last line of a file, however long that is by now, has its end; true of an empty file. */
    static boolean isEnded(Path path, byte[] lineEnd) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = file.length() - lineEnd.length;
            return file.length() == 0 || start >= 0 && startsAt(file, start, lineEnd, 0, lineEnd.length);
        }
    }

    private static boolean startsAt(RandomAccessFile file, long at, byte[] text, int start, int length)
            throws IOException {
        byte[] chunk = new byte[Math.min(length, WINDOW)];
        file.seek(at);
        for (int done = 0; done < length; done += chunk.length) {
            int n = Math.min(chunk.length, length - done);
            file.readFully(chunk, 0, n);
            if (!Arrays.equals(chunk, 0, n, text, start + done, start + done + n)) {
                return false;
            }
        }
        return true;
    }

    /** Another process wrote, too: the longest beginning of the text that is the end of the file and begins a line. */
    private static int search(RandomAccessFile file, long size, byte[] text, int start, int length) throws IOException {
        byte[] tail = new byte[(int) Math.min(size, WINDOW)];
        file.seek(size - tail.length);
        file.readFully(tail);
        for (int n = Math.min(length, tail.length); n > 0; n--) {
            int at = tail.length - n;
            boolean beginsLine = at == 0 ? size == tail.length : tail[at - 1] == '\n';
            if (beginsLine && Arrays.equals(tail, at, tail.length, text, start, start + n)) {
                return n;
            }
        }
        return 0;
    }
}
