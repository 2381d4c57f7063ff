// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The old files of one handler: packs them in the background and deletes what is too much.
 *
 * <p>Without packing, a packed file beside one of them is left alone: it may be anybody's.
 *
 * <p>Names change under a lock that all handlers of the same file share, so that none packs or deletes what another has
 * just put in the place of an older file. Thread-safe; no code of users runs under that lock.
 */
public final class Archive {

    /** The old files, without the ending of their packed form. */
    @FunctionalInterface
    public interface Listing {
        /**
         * Lists them.
         *
         * @return oldest first; names at which nothing is do no harm
         * @throws IOException if the directory cannot be read
         */
        List<Path> oldestFirst() throws IOException;
    }

    /** Changes the names of old files. */
    @FunctionalInterface
    public interface Change {
        /**
         * Does it.
         *
         * @throws IOException if it fails
         */
        void run() throws IOException;
    }

    private final Listing listing;
    private final boolean gzip;
    private final Retention retention;
    private final Supplier<Lock> names;
    private final Packing packing;

    /**
     * An archive.
     *
     * @param listing finds the old files; may run code of users
     * @param names the lock under which their names change
     * @param gzip whether they are packed
     * @param retention how much is kept
     */
    public Archive(Listing listing, Supplier<Lock> names, boolean gzip, Retention retention) {
        this.listing = listing;
        this.names = names;
        this.gzip = gzip;
        this.retention = retention;
        this.packing = new Packing(listing);
    }

    /**
     * Moves files while none is replaced by its packed form or moved by another handler.
     *
     * @param change runs no code of users
     * @throws IOException what it throws
     */
    public void change(Change change) throws IOException {
        Lock lock = names.get();
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves an old file in either form; what is at the new place in either form is replaced.
     *
     * @param source may be missing
     * @param target where it belongs
     * @throws IOException if it cannot be done
     */
    public void move(Path source, Path target) throws IOException {
        boolean plain = Files.exists(source);
        boolean packed = gzip && Files.exists(Gzip.packed(source));
        if (plain || packed) {
            delete(target);
        }
        if (plain) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (packed) {
            Files.move(Gzip.packed(source), Gzip.packed(target), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Deletes an old file in either form.
     *
     * @param file may be missing
     * @throws IOException if it cannot be done
     */
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (gzip) {
            Files.deleteIfExists(Gzip.packed(file));
        }
    }

    /**
     * Whether an old file is there in either form.
     *
     * @param file its name when it is not packed
     * @return true if it is
     */
    public boolean has(Path file) {
        return Files.exists(file) || gzip && Files.exists(Gzip.packed(file));
    }

    /**
     * The name of an old file when it is not packed.
     *
     * @param name a file name
     * @return without the ending of the packed form
     */
    public String unpacked(String name) {
        return gzip && name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /**
     * Deletes what is too much.
     *
     * @param now nanoseconds since 1970
     * @throws IOException if a file cannot be deleted
     */
    public void prune(long now) throws IOException {
        if (retention.equals(Retention.ALL)) {
            return;
        }
        List<Path> places = listing.oldestFirst();
        change(() -> {
            List<Path> files = new ArrayList<>(places);
            files.removeIf(file -> !has(file));
            for (Path file : retention.excess(files, Archive::size, file -> now - lastWritten(file))) {
                delete(file);
            }
        });
    }

    private static long size(Path file) {
        return Math.max(file.toFile().length(), Gzip.packed(file).toFile().length());
    }

    private static long lastWritten(Path file) {
        long millis = Math.max(
                file.toFile().lastModified(), Gzip.packed(file).toFile().lastModified());
        return millis * 1_000_000L;
    }

    /**
     * Packs what is not packed yet, in the background.
     *
     * @param thread runs it
     * @param failed is told what could not be packed; it stays as it is and is tried again after the next rollover
     */
    public void pack(Executor thread, Consumer<Throwable> failed) {
        if (gzip) {
            packing.request(thread, names.get(), failed);
        }
    }

    /** Stops packing: no file is replaced any more when this returns; what is not packed stays as it is. */
    public void stop() {
        packing.stop();
    }
}
