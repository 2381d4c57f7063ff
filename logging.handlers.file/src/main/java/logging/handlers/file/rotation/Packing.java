// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Packs old files in the background, one after the other.
 *
 * <p>A file is packed into a temporary one; only then, in one step under a lock that rollovers take as well, the packed
 * form takes the place where the file is <em>now</em>, since a rollover may have moved it on. A crash leaves the file or
 * its packed form, never neither; if it leaves both, the next run packs the file again.
 *
 * <p>Thread-safe; no code of users runs under the lock.
 */
final class Packing {

    private final Archive.Listing listing;
    private final AtomicInteger requests = new AtomicInteger();
    // guarded by: volatile; under it names change, null before the first request
    private volatile Lock names;
    // guarded by: volatile, set once
    private volatile boolean stopped;

    Packing(Archive.Listing listing) {
        this.listing = listing;
    }

    /** Sees to it that everything that is there now gets packed. */
    void request(Executor thread, Lock lock, Consumer<Throwable> failed) {
        if (stopped || requests.getAndIncrement() > 0) {
            return;
        }
        names = lock;
        try {
            thread.execute(() -> run(failed));
        } catch (RuntimeException | Error noThread) {
            requests.set(0);
            throw noThread;
        }
    }

    /** When this returns no file is replaced any more. */
    void stop() {
        Lock lock = names;
        if (lock == null) {
            stopped = true;
            return;
        }
        // waits for a replacement that is under way, which is two steps of the file system
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void run(Consumer<Throwable> failed) {
        int seen;
        do {
            seen = requests.get();
            try {
                packAll();
            } catch (IOException | RuntimeException | Error error) {
                failed.accept(error);
            }
        } while (!requests.compareAndSet(seen, 0));
    }

    private void packAll() throws IOException {
        Set<Path> tried = new HashSet<>();
        for (Path file : listing.oldestFirst()) {
            if (!stopped && tried.add(file) && Files.isRegularFile(file)) {
                packOne(file);
            }
        }
    }

    private void packOne(Path file) throws IOException {
        Source source = open(file);
        if (source == null) {
            return;
        }
        // open until the end: were the file deleted meanwhile, a new one could get its key and be taken for it
        try (InputStream in = source.in()) {
            Path temporary = Gzip.pack(in, file, () -> stopped);
            if (temporary != null && !place(temporary, listing.oldestFirst(), source)) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** What was opened, and which file of the disk that is. */
    private record Source(Path path, InputStream in, Object key) {}

    /** Opens a file; under the lock no rollover puts another one in its place meanwhile. */
    private Source open(Path file) throws IOException {
        names.lock();
        try {
            return new Source(file, Files.newInputStream(file), key(file));
        } catch (NoSuchFileException gone) {
            return null;
        } finally {
            names.unlock();
        }
    }

    /** Puts the packed form where the file is now; false if the file is gone. */
    private boolean place(Path temporary, List<Path> places, Source source) throws IOException {
        names.lock();
        try {
            for (Path place : places) {
                if (!stopped && isAt(place, source)) {
                    Gzip.copyAttributes(place, temporary);
                    Files.move(temporary, Gzip.packed(place), StandardCopyOption.ATOMIC_MOVE);
                    Files.delete(place);
                    return true;
                }
            }
            return false;
        } finally {
            names.unlock();
        }
    }

    private static boolean isAt(Path place, Source source) throws IOException {
        if (!Files.exists(place)) {
            return false;
        }
        return source.key() == null ? place.equals(source.path()) : source.key().equals(key(place));
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
