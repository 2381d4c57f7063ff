// SPDX-License-Identifier: Apache-2.0
package logging.api;

/** What a frozen record keeps of the thread that logged it; values may be null where a switch is off. */
record ThreadMark(Long id, String name) {

    static ThreadMark of(Thread thread) {
        return new ThreadMark(thread.getId(), thread.getName());
    }
}
