// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.HandlerHealth;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.HandlerFactory;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.config.PlainData;
import logging.api.handlers.QueueHandler;

/** A logging system with its surroundings, on which sequences are run: families, objects, outputs, a service. */
final class StateWorld implements AutoCloseable {

    static final List<String> LOGGERS =
            List.of("a", "a.b", "a.b.c", "other", "other.child", "root", "x", "x.y", "z", "z.y");

    /** A handler that is not of the api, with something to say of itself. */
    private final class Noting extends Handler {
        private final String tag;

        Noting(String tag) {
            this.tag = tag;
        }

        @Override
        protected void emit(LogRecord record) {
            write("test.noted", tag + " " + name() + " " + format(record) + "\n");
        }

        @Override
        public HandlerHealth health() {
            return new HandlerHealth("UP", Map.of("tag", tag));
        }
    }

    /** A handler that brings a level of its own. */
    private final class Loud extends Handler {
        Loud() {
            super(Level.ERROR);
        }

        @Override
        protected void emit(LogRecord record) {
            write("loud", name() + " " + format(record) + "\n");
        }
    }

    /** A handler that cannot be opened. */
    private static final class Failing extends Handler {
        @Override
        public void prepare() {
            throw new IllegalStateException("cannot be opened");
        }

        @Override
        protected void emit(LogRecord record) {
            throw new IllegalStateException("never opened");
        }
    }

    /** Passes records below a level. */
    private record Below(int level) implements Filter {
        @Override
        public LogRecord filter(LogRecord record) {
            return record.levelno() < level ? record : null;
        }
    }

    /** A family that makes handlers by functions. */
    private record Family(Map<String, Function<Options, Handler>> makers) implements HandlerFactory {
        @Override
        public Set<String> classNames() {
            return makers.keySet();
        }

        @Override
        public Handler create(String className, Options options) {
            return makers.get(className).apply(options);
        }
    }

    private final class Objects implements ObjectFactory {
        @Override
        public boolean offers(String name) {
            return "test.Below".equals(name);
        }

        @Override
        public Object create(String name, Options options) {
            return new Below(options.integer("level", 0));
        }

        @Override
        public Object external(String name) {
            return name.startsWith("test.") ? output(name) : null;
        }
    }

    private final Map<String, StringWriter> outputs = new ConcurrentSkipListMap<>();
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT
            .withClock(() -> 1_700_000_000_000_000_000L)
            .withZone(ZoneOffset.UTC)
            .withStreams(stream("sys.stdout"), stream("sys.stderr")));
    private final Family staying = new Family(Map.of("test.Loud", o -> new Loud(), "test.Failing", o -> new Failing()));
    private final HandlerFactory leaving =
            ofItsOwnBundle(new Family(Map.of("test.Noting", o -> new Noting(o.text("tag", "none")))));
    // guarded by: the test's thread, as all below
    private Handler service;
    private boolean familyHere;
    private Configurator configurator;

    StateWorld() {
        LOGGERS.forEach(system::getLogger);
        familyHere = true;
        start();
    }

    /** Where nothing else comes from its class loader. */
    private static HandlerFactory ofItsOwnBundle(HandlerFactory family) {
        Class<?>[] type = {HandlerFactory.class};
        ClassLoader bundle = new ClassLoader(HandlerFactory.class.getClassLoader()) {};
        return (HandlerFactory) Proxy.newProxyInstance(
                bundle, type, (self, method, given) -> switch (method.getName()) {
                    case "classNames" -> family.classNames();
                    case "create" -> family.create((String) given[0], (Options) given[1]);
                    case "handlerReferences" -> Set.of();
                    case "equals" -> self == given[0];
                    default -> method.invoke(family, given);
                });
    }

    private void start() {
        configurator = new Configurator(system);
        configurator.add(new Objects(), 0);
        configurator.add(staying, 0);
        if (familyHere) {
            configurator.add(leaving, 0);
        }
        if (service != null) {
            configurator.whiteboard().add(service, Map.of(Whiteboard.NAME, "svc"));
        }
    }

    LoggingSystem system() {
        return system;
    }

    Configurator configurator() {
        return configurator;
    }

    // ---- outputs

    private StringWriter output(String name) {
        return outputs.computeIfAbsent(name, key -> new StringWriter());
    }

    private void write(String name, String text) {
        output(name).write(text);
    }

    private PrintStream stream(String name) {
        return new PrintStream(
                new java.io.OutputStream() {
                    @Override
                    public void write(int b) {
                        output(name).write(b);
                    }
                },
                true,
                StandardCharsets.US_ASCII);
    }

    /** What was written since the last time, line by line, sorted: a queue's own thread comes when it comes. */
    Map<String, List<String>> takeOutputs() {
        flush();
        Map<String, List<String>> taken = new TreeMap<>();
        outputs.forEach((name, text) -> {
            taken.put(name, text.toString().lines().sorted().toList());
            text.getBuffer().setLength(0);
        });
        taken.values().removeIf(List::isEmpty);
        return taken;
    }

    /** What was written to one output since the last time, in order. */
    List<String> takeLines(String name) {
        flush();
        return output(name).toString().lines().toList();
    }

    /** Twice, since what a queue hands on may stay in a memory. */
    private void flush() {
        system.handlers().flush(system.handlers().all());
        system.handlers().flush(system.handlers().all());
    }

    // ---- steps

    /**
     * Runs a step.
     *
     * @return why it was refused; empty if it was not
     */
    String run(StateStep step) {
        try {
            if (step instanceof StateStep.State state) {
                configurator.apply(
                        new Draft(state.pool().source(), PlainData.copy(state.document()), Map.of(), List.of()));
            } else if (step instanceof StateStep.Transition transition) {
                configurator.dictConfig(transition.document());
            } else if (step instanceof StateStep.OnLogger change) {
                change(system.getLogger(change.logger()), change.what());
            } else if (step instanceof StateStep.OnHandler change) {
                return change(system.slots().get(change.handler()), change.what());
            } else if (step instanceof StateStep.Temporary temporary) {
                system.getLogger(temporary.logger()).setTemporaryLevel(temporary.level());
            } else if (step instanceof StateStep.Family family) {
                family(family.here());
            } else if (step instanceof StateStep.Service comes) {
                service(comes.here());
            } else {
                configurator.close();
                start();
            }
            return "";
        } catch (ConfigurationException refused) {
            return refused.getMessage();
        }
    }

    private void family(boolean here) {
        if (here && !familyHere) {
            configurator.add(leaving, 0);
        } else if (!here && familyHere) {
            configurator.remove(leaving);
        }
        familyHere = here;
    }

    private void service(boolean here) {
        if (here && service == null) {
            service = new Noting("service");
            configurator.whiteboard().add(service, Map.of(Whiteboard.NAME, "svc"));
        } else if (!here && service != null) {
            configurator.whiteboard().remove(service);
            service = null;
        }
    }

    private void change(Logger logger, String what) {
        switch (what) {
            case "level" -> logger.setLevel(Level.DEBUG);
            case "propagate" -> logger.setPropagate(!logger.propagate());
            case "disabled" -> logger.setDisabled(true);
            case "filter" -> logger.addFilter(new Below(50));
            case "no filters" -> logger.setFilters(List.of());
            case "handler" -> logger.addHandler(new StreamHandler(output("hand")));
            default -> logger.slots().stream().limit(1).forEach(logger::removeSlot);
        }
    }

    private static String change(logging.api.Slot slot, String what) {
        Handler handler = slot == null ? null : slot.handler();
        if (handler == null || handler instanceof Noting && "name".equals(what)) {
            return "there is none, or a new one comes with its family, which has no other name than its slot";
        }
        switch (what) {
            case "level" -> handler.setLevel(Level.ERROR);
            case "formatter" -> handler.setFormatter(new Formatter("by hand %(message)s"));
            case "filter" -> handler.addFilter(new Below(30));
            case "no filters" -> handler.setFilters(List.of());
            case "name" -> handler.setName("renamed");
            default -> {
                if (handler instanceof QueueHandler queue && queue.listener().isRunning()) {
                    queue.listener().stop();
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        system.shutdown();
    }
}
