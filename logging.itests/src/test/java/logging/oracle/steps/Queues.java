// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import logging.api.Handler;
import logging.api.handlers.MemoryHandler;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import logging.oracle.world.World;

/** Queues, their listeners, and the targets of memory handlers. */
final class Queues {

    private final World world;

    Queues(World world) {
        this.world = world;
    }

    private Handler handler(JsonObject step, String key) {
        return world.handler(step.get(key).getAsString());
    }

    void setTarget(JsonObject step) {
        boolean none = step.get("target").isJsonNull();
        ((MemoryHandler) handler(step, "handler")).setTarget(none ? (Handler) null : handler(step, "target"));
    }

    /** A listener that takes everything out of a queue and ends. */
    void drain(JsonObject step) {
        List<Handler> handlers = new ArrayList<>();
        step.getAsJsonArray("handlers").forEach(name -> handlers.add(world.handler(name.getAsString())));
        boolean respects = step.has("respect_handler_level")
                && step.get("respect_handler_level").getAsBoolean();
        QueueListener listener = new QueueListener(
                world.queue(step.get("queue").getAsString()), respects, handlers.toArray(Handler[]::new));
        listener.start();
        listener.stop();
    }

    /** Starts or stops the listener that the configuration made for a handler. */
    void listener(JsonObject step) {
        QueueListener listener = ((QueueHandler) handler(step, "handler")).listener();
        if ("start".equals(step.get("action").getAsString())) {
            listener.start();
        } else {
            listener.stop();
        }
    }
}
