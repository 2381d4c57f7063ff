// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * What a frozen record keeps of the thread that logged it; values may be null where a switch is off. Immutable.
 *
 * @param id the thread's number
 * @param name the thread's name when it logged
 */
record ThreadMark(Long id, String name) {

    /** Of a record that tells no thread. */
    static final ThreadMark NONE = new ThreadMark(null, null);

    /** No thread-locals, which would keep this class in the application's threads. */
    private static final int PLACES = 64;

    // guarded by: nobody; marks are immutable, and one that is lost is made again
    private static final ThreadMark[] RECENT = new ThreadMark[PLACES];

    /** The mark of a thread, made once for as long as it keeps its name; a mark is its own. */
    static ThreadMark of(Object origin) {
        return origin instanceof Thread live ? of(live) : (ThreadMark) origin;
    }

    private static ThreadMark of(Thread thread) {
        long id = thread.getId();
        String name = thread.getName();
        int place = (int) id & PLACES - 1;
        ThreadMark known = RECENT[place];
        if (known != null && known.id == id && known.name.equals(name)) {
            return known;
        }
        ThreadMark made = new ThreadMark(id, name);
        RECENT[place] = made;
        return made;
    }
}
