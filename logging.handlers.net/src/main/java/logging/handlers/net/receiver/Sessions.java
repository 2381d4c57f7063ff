// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The senders that count their records; those heard least recently are forgotten. Thread-safe. */
final class Sessions {

    private static final int MAX = 1024;

    // guarded by: this
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MAX;
        }
    };

    /** The session of a name. */
    synchronized Session of(String name) {
        return sessions.computeIfAbsent(name, unknown -> new Session());
    }

    /** One sender, which may be on a new connection while an old one is still being read. Thread-safe. */
    static final class Session {

        private final ReentrantLock lock = new ReentrantLock();
        // guarded by: lock
        private long last;

        /**
         * Runs something for a number unless it ran to its end for it before; in order over all connections of the sender.
         * A task that throws has not run: the number may come again.
         */
        boolean once(long number, Runnable task) {
            lock.lock();
            try {
                if (number <= last) {
                    return false;
                }
                task.run();
                last = number;
                return true;
            } finally {
                lock.unlock();
            }
        }
    }
}
