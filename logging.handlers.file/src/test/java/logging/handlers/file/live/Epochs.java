// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was done to the system, one operation after the other, and where the records of each thread went after each: the
 * model. Changed by the driving thread; read by it at the end.
 */
final class Epochs {

    /**
     * Where the records of a thread go.
     *
     * @param handler the file handler's name
     * @param made the operation that made this handler
     * @param base the file, by its one name
     * @param kept whether a memory or a queue stands before the handler
     */
    record Route(String handler, int made, String base, boolean kept) {}

    /**
     * When a file may have been emptied or deleted.
     *
     * @param base the file
     * @param from the first operation during which that may have happened
     * @param to the last one
     * @param handler who did it, as in {@link Route}; null for nobody of this process
     * @param made as in {@link Route}
     */
    record Loss(String base, int from, int to, String handler, int made) {
        boolean isOf(Route route) {
            return route.handler().equals(handler) && route.made() == made;
        }
    }

    private final List<Map<Integer, Route>> routes = new ArrayList<>();
    /** By operation, where records go that find a new handler in place of the old one, and not yet another way to it. */
    private final Map<Integer, Map<Integer, Route>> between = new HashMap<>();

    private final List<Loss> losses = new ArrayList<>();
    // guarded by: volatile, written by the driving thread
    private volatile int begun;
    // guarded by: volatile, written by the driving thread
    private volatile int ended;

    Epochs(Map<Integer, Route> first) {
        routes.add(first);
    }

    int begun() {
        return begun;
    }

    int ended() {
        return ended;
    }

    /** An operation begins; its number. */
    int begin() {
        int next = begun + 1;
        begun = next;
        return next;
    }

    /** The operation has ended, and records go there from now on. */
    void end(Map<Integer, Route> now) {
        routes.add(now);
        ended = begun;
    }

    /** The operation has ended, and has changed no route. */
    void end() {
        end(routes.get(routes.size() - 1));
    }

    /** While the operation that ends now was under way, records may also have gone there. */
    void between(Map<Integer, Route> meanwhile) {
        between.put(begun, meanwhile);
    }

    void lost(Loss loss) {
        losses.add(loss);
    }

    List<Loss> losses() {
        return losses;
    }

    /** Wherever a record may have gone. */
    Set<Route> routesOf(Sent sent) {
        Set<Route> possible = new HashSet<>();
        int last = sent.ended();
        for (int i = sent.began(); i <= last; i++) {
            Route route = routes.get(i).get(sent.thread());
            possible.add(route);
            Route meanwhile = between.getOrDefault(i, Map.of()).get(sent.thread());
            if (meanwhile != null && i > sent.began()) {
                possible.add(meanwhile);
            }
            if (route.kept()) {
                // whoever the keeper's target is when it hands on
                last = routes.size() - 1;
            }
        }
        return possible;
    }
}
