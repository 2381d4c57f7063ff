// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import logging.config.cm.source.Pid;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.CoordinationException;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.service.coordinator.Participant;

/** The part that the configuration has in one coordination: what was changed within it. Thread-safe. */
final class Participation implements Participant {

    private final Changes changes;
    private final Set<String> pids = ConcurrentHashMap.newKeySet();

    private Participation(Changes changes) {
        this.changes = changes;
    }

    /** Whether this thread is in a coordination that has not ended; the PID then waits for its end. */
    static boolean join(Object coordinator, Changes changes, Pid pid) {
        Coordination current = ((Coordinator) coordinator).peek();
        if (current == null || current.isTerminated()) {
            return false;
        }
        try {
            Participation mine = in(current, changes);
            changes.withhold(pid);
            mine.pids.add(pid.name());
            return true;
        } catch (CoordinationException ended) {
            return false;
        }
    }

    /** One for each coordination: a participant that were in two would make one wait for the other. */
    private static Participation in(Coordination coordination, Changes changes) {
        Map<Class<?>, Object> variables = coordination.getVariables();
        synchronized (variables) {
            if (variables.get(Participation.class) instanceof Participation known && known.changes == changes) {
                return known;
            }
            Participation fresh = new Participation(changes);
            coordination.addParticipant(fresh);
            variables.put(Participation.class, fresh);
            return fresh;
        }
    }

    @Override
    public void ended(Coordination coordination) {
        changes.release(pids);
    }

    @Override
    public void failed(Coordination coordination) {
        changes.discard(coordination.getName(), pids);
    }
}
