// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.ObjectFactory;

/** A logging system of one scenario's own, with its clock, streams, queues, zone and directory. Thread-safe. */
public final class World implements AutoCloseable {

    /**
     * A record that a handler could not write.
     *
     * @param handler the handler's name, null if it has none
     * @param error why
     */
    public record Failure(String handler, Throwable error) {}

    private final Path directory;
    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, NamedStream> streams = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<LogRecord>> queues = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Typed typed;
    private final Stamp stamp;
    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final ObjectFactory objects;

    /**
     * A fresh system in an empty directory.
     *
     * @param zone of printed times
     * @param startMillis of the clock
     * @param standIns whether logged values print in Python's words
     */
    public World(ZoneId zone, long startMillis, boolean standIns) {
        this.typed = new Typed(standIns);
        this.stamp = new Stamp(standIns);
        try {
            this.directory = Files.createTempDirectory("oracle").toRealPath();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        setClock(startMillis);
        this.system = LoggingSystem.create(SystemOptions.DEFAULT
                .withClock(nanos::get)
                .withStreams(print(out), print(err))
                .withZone(zone)
                .withDirectory(directory));
        system.records().setFactory(stamp);
        system.errors().setListener((handler, record, error) -> failures.add(new Failure(handler.name(), error)));
        this.configurator = LoggingConfig.configurator(system);
        this.objects = new OracleObjects(this);
        configurator.add(objects);
        configurator.add(new OracleHandlers(this));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /**
     * Sets the clock.
     *
     * @param millis since 1970
     */
    public void setClock(long millis) {
        nanos.set(millis * 1_000_000L);
    }

    /** {@return the system} */
    public LoggingSystem system() {
        return system;
    }

    /** {@return what configures it} */
    public LoggingConfigurator configurator() {
        return configurator;
    }

    /** {@return what makes the objects named {@code oracle.*}} */
    public ObjectFactory objects() {
        return objects;
    }

    /**
     * What {@code ext://} stands for in an argument.
     *
     * @param name a stream of the scenario or a standard one
     * @return the object
     */
    public Object external(String name) {
        return switch (name) {
            case "sys.stdout" -> system.out();
            case "sys.stderr" -> system.err();
            default -> objects.external(name);
        };
    }

    /** {@return where relative file names lead} */
    public Path directory() {
        return directory;
    }

    /** {@return the decoder of the scenario's values} */
    public Typed typed() {
        return typed;
    }

    /** {@return what gives records their fixed attributes} */
    public Stamp stamp() {
        return stamp;
    }

    /** {@return the stream of a name, made on first use} */
    public NamedStream stream(String name) {
        return streams.computeIfAbsent(name, NamedStream::new);
    }

    /** {@return the queue of a name, made on first use} */
    public BlockingQueue<LogRecord> queue(String name) {
        return queues.computeIfAbsent(name, key -> new LinkedBlockingQueue<>());
    }

    /** {@return the text of every stream that was used} */
    public Map<String, NamedStream> streams() {
        return streams;
    }

    /** {@return the bytes of standard output} */
    public byte[] out() {
        return out.toByteArray();
    }

    /** {@return the bytes of standard error} */
    public byte[] err() {
        return err.toByteArray();
    }

    /** {@return the handler of a name} */
    public Handler handler(String name) {
        Handler found = system.handlers().byName(name);
        if (found == null) {
            throw new IllegalStateException("no handler named '" + name + "'");
        }
        return found;
    }

    /** {@return what handlers failed at since the last question} */
    public List<Failure> takeFailures() {
        List<Failure> taken = new ArrayList<>();
        for (Failure next = failures.poll(); next != null; next = failures.poll()) {
            taken.add(next);
        }
        return taken;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
