// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.CoordinationException;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.service.coordinator.Participant;

/** A coordinator whose every caller is in one coordination, until that ends or fails. */
final class FakeCoordination {

    private final Map<Class<?>, Object> variables = new HashMap<>();
    private final List<Participant> participants = new ArrayList<>();
    private boolean over;
    private final Coordination coordination = (Coordination) Proxy.newProxyInstance(
            FakeCoordination.class.getClassLoader(),
            new Class<?>[] {Coordination.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getVariables" -> variables;
                case "getName" -> "deploy";
                case "getId" -> 1L;
                case "isTerminated" -> over;
                case "addParticipant" -> add((Participant) arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private Object add(Participant participant) {
        if (over) {
            throw new CoordinationException("over", coordination, CoordinationException.ALREADY_ENDED);
        }
        participants.add(participant);
        return null;
    }

    Coordinator coordinator() {
        return (Coordinator) Proxy.newProxyInstance(
                FakeCoordination.class.getClassLoader(),
                new Class<?>[] {Coordinator.class},
                (proxy, method, arguments) -> {
                    assert method.getName().equals("peek");
                    return coordination;
                });
    }

    int participants() {
        return participants.size();
    }

    void end() throws Exception {
        over = true;
        for (Participant participant : participants) {
            participant.ended(coordination);
        }
    }

    void fail() throws Exception {
        over = true;
        for (Participant participant : participants) {
            participant.failed(coordination);
        }
    }
}
