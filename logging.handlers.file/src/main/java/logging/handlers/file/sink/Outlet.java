// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The stream of one file, what is known of its size and identity, and the records that wait for it.
 *
 * <p>Not thread-safe: guarded by the file's lock.
 */
final class Outlet {

    /** One write takes at most about this much of what waited. */
    private static final int BATCH = 256 * 1024;

    /** So often a file that others move while it is opened is opened again. */
    private static final int TRIES = 100;

    private static final byte[] NOTHING = {};

    private final Path path;
    private final FileOpener opener;
    private final Unwritten unwritten = new Unwritten();
    private OutputStream out;
    private long size;
    private boolean regular;
    /** Whether the end of the file may be none of ours, since it was opened or emptied just now. */
    private boolean fresh;
    /** Whether the disk was not forced since something was written. */
    private boolean unsynced;
    /** Which file of the disk is open; null while none is, or where the system does not tell. */
    private Object identity;

    Outlet(Path path, FileOpener opener) {
        this.path = path;
        this.opener = opener;
    }

    Unwritten unwritten() {
        return unwritten;
    }

    /** The stream; null while it is closed. */
    OutputStream stream() {
        return out;
    }

    long size() {
        return size;
    }

    boolean isRegular() {
        return regular;
    }

    boolean isFresh() {
        return fresh;
    }

    boolean isUnsynced() {
        return unsynced;
    }

    /**
     * Puts before what waits what stands before the first record of a file: the byte order mark of an empty one, or the end
     * of a line that a crash cut short. While no file is open, it is not known which of them.
     */
    void begin() {
        if (fresh && out != null && !unwritten.isEmpty() && unwritten.torn() == 0) {
            fresh = false;
            Share share = unwritten.firstOwner();
            unwritten.begin(size == 0 ? share.mark() : endOfTornLine(share));
        }
    }

    private byte[] endOfTornLine(Share share) {
        byte[] end = share.lineEnd();
        try {
            return regular && share.policy().repairTail() && !FileTail.isEnded(path, end) ? end : NOTHING;
        } catch (IOException unreadable) {
            return NOTHING;
        }
    }

    void grew(int bytes) {
        size += bytes;
    }

    /** Opens the file, which replaces the stream there was. */
    void open() throws IOException {
        OutputStream fresh = null;
        Object seen = keyOf(attributes());
        for (int tries = 0; tries < TRIES; tries++) {
            fresh = opener.open(path);
            BasicFileAttributes now = attributes();
            Object key = keyOf(now);
            if (now != null && Objects.equals(key, seen)) {
                adopt(fresh, now, key);
                return;
            }
            // the file is new or was moved just now: make sure that what is open is what is at the path
            fresh.close();
            seen = key;
        }
        throw new NoSuchFileException(path.toString(), null, "others keep replacing it");
    }

    private BasicFileAttributes attributes() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    /** Tells files apart; null where the system does not, and for no file. */
    private static Object keyOf(BasicFileAttributes attributes) {
        return attributes == null ? null : attributes.fileKey();
    }

    private void adopt(OutputStream fresh, BasicFileAttributes now, Object key) throws IOException {
        if (unwritten.torn() > 0 && (now.size() != size || !now.isRegularFile() || !sameAs(key))) {
            leaveOpenFile();
        }
        OutputStream old = out;
        out = fresh;
        this.fresh = true;
        regular = now.isRegularFile();
        size = regular ? now.size() : 0;
        identity = key;
        if (old != null) {
            old.close();
        }
    }

    private boolean sameAs(Object key) {
        return identity == null || identity.equals(key);
    }

    /** Closes the stream; a part of a record is cut off, since its file may have moved before the next opening. */
    void close() throws IOException {
        OutputStream old = out;
        try {
            cutOpenFile();
        } finally {
            out = null;
            identity = null;
            if (old != null) {
                old.close();
            }
        }
    }

    /** Its record will be written whole to another file. */
    private void leaveOpenFile() {
        try {
            cutOpenFile();
        } catch (IOException uncut) {
            // the fragment stays the end of a file to which nothing will be written any more
            return;
        } finally {
            unwritten.startRecordAgain();
        }
    }

    /** Cuts a fragment off the open file, wherever that is by now. */
    private void cutOpenFile() throws IOException {
        int fragment = unwritten.torn();
        if (fragment == 0 || !regular || !(out instanceof FileOutputStream file)) {
            return;
        }
        uninterrupted(() -> {
            if (file.getChannel().size() == size) {
                size -= fragment;
                file.getChannel().truncate(size);
                unwritten.startRecordAgain();
            }
            return size;
        });
    }

    /** What is done through a channel. */
    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }

    /** Works through a channel, which an interrupted thread may not; keeps the flag. */
    private static long uninterrupted(Work work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Writes what waits to the open stream; on an exception it is known what arrived. */
    void drain() throws IOException {
        if (unwritten.torn() > 0 && !endsWithFragment()) {
            unwritten.startRecordAgain();
        }
        begin();
        while (!unwritten.isEmpty()) {
            int length = unwritten.batch(BATCH);
            try {
                out.write(unwritten.array(), unwritten.start(), length);
            } catch (IOException error) {
                unwritten.written(landed(length));
                throw error;
            }
            size += length;
            unsynced = true;
            unwritten.written(length);
        }
    }

    /** After a write of all that waits failed elsewhere: finds out how much of it arrived. */
    void settle() {
        unwritten.written(landed(unwritten.size()));
    }

    /** How much of a failed write is in the file; the size is known afterwards. */
    private int landed(int length) {
        if (!regular) {
            return 0;
        }
        try {
            FileOutputStream moved = movedFile();
            if (moved != null) {
                long before = size;
                size = sizeOf(moved);
                return (int) Math.max(0, Math.min(length, size - before));
            }
            int landed = FileTail.landed(path, size, unwritten.array(), unwritten.start(), length);
            size = Files.size(path);
            return landed;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** The open file, if another one, or none, is at the path by now: there only its size can be learnt; else null. */
    private FileOutputStream movedFile() throws IOException {
        boolean here = out == null || sameAs(keyOf(attributes()));
        return !here && out instanceof FileOutputStream file ? file : null;
    }

    private static long sizeOf(FileOutputStream file) throws IOException {
        return uninterrupted(() -> file.getChannel().size());
    }

    private boolean endsWithFragment() throws IOException {
        FileOutputStream moved = movedFile();
        if (moved != null) {
            return sizeOf(moved) == size;
        }
        int fragment = unwritten.torn();
        return FileTail.endsWith(path, size, unwritten.array(), unwritten.start() - fragment, fragment);
    }

    /** Cuts a fragment off that nobody will complete, if it is still the end of the file. */
    void cutFragment() throws IOException {
        int fragment = unwritten.torn();
        if (movedFile() != null) {
            cutOpenFile();
        } else if (fragment > 0 && endsWithFragment()) {
            truncate(size - fragment);
        }
        unwritten.startRecordAgain();
    }

    /** Makes the file shorter, unless it is a device or a pipe. */
    void truncate(long newSize) throws IOException {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            size = uninterrupted(() -> {
                try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
                    return channel.truncate(newSize).size();
                }
            });
            fresh |= size == 0;
        } catch (NoSuchFileException movedJustNow) {
            // what is open is noticed to be elsewhere when it is looked at next
            return;
        }
    }

    /** Has the disk take what was written. */
    void sync() throws IOException {
        if (out instanceof FileOutputStream file) {
            file.getFD().sync();
        }
        unsynced = false;
    }

    /** Whether the open file is the one at the path; if so, its size is learnt anew, for others may write or cut it. */
    boolean isAtPath() {
        try {
            BasicFileAttributes now = attributes();
            if (now == null) {
                return false;
            }
            if (regular && unwritten.isEmpty()) {
                size = now.size();
                fresh |= size == 0;
            }
            return sameAs(now.fileKey());
        } catch (IOException unknown) {
            // a directory that may not be read, say: what is open still takes records
            return true;
        }
    }
}
