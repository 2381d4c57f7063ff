// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import static logging.bench.subject.Output.ASYNC;
import static logging.bench.subject.Output.BUFFERED;
import static logging.bench.subject.Output.BYTES;
import static logging.bench.subject.Output.FILE;
import static logging.bench.subject.Output.NOTHING;
import static logging.bench.subject.Output.ROLLING;
import static logging.bench.subject.Output.ROLLING_BUFFERED;
import static logging.bench.subject.Output.TCP;
import static logging.bench.subject.Output.UDP;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is measured. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the sets
public enum Subject {
    /** The physical limit: the last step alone, with a line made beforehand. */
    RAW(Role.LIMIT, "Raw", EnumSet.of(NOTHING, BYTES, FILE, BUFFERED, ROLLING, UDP, TCP)),
    /** This project, on a class path. */
    OURS(Role.OURS, "ours.Ours", EnumSet.allOf(Output.class)),
    /** The same as bundles in Felix, its parts found through services. */
    OURS_FELIX(
            Role.OURS,
            "ours.OursInFelix",
            EnumSet.of(NOTHING, BYTES, FILE, BUFFERED, ASYNC),
            List.of(
                    "org.osgi.util.function",
                    "org.osgi.util.promise",
                    "org.osgi.service.component",
                    "org.apache.felix.scr",
                    "logging.api",
                    "logging.core",
                    "logging.handlers.file")),
    /** Pax Logging with its Log4j 2, as bundles in Felix, called through SLF4J. */
    PAX(
            Role.PEER,
            "pax.Pax",
            EnumSet.of(NOTHING, FILE, BUFFERED, ASYNC, ROLLING, ROLLING_BUFFERED),
            List.of("org.apache.felix.configadmin", "pax-logging-api", "pax-logging-log4j2")),
    /** Log4j 2 with its fastest file appender. */
    LOG4J2(Role.PEER, "Log4j2", synchronous()),
    /** Log4j 2 with its plain file appender. */
    LOG4J2_FILE(Role.PEER, "Log4j2File", EnumSet.of(FILE, BUFFERED, ROLLING, ROLLING_BUFFERED)),
    /** Log4j 2, all loggers asynchronous. */
    LOG4J2_ASYNC(
            Role.PEER,
            "Log4j2",
            EnumSet.of(ASYNC),
            "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
            "-Dlog4j2.asyncLoggerRingBufferSize=" + Output.QUEUE),
    /** Logback, asynchronous by its AsyncAppender. */
    LOGBACK(Role.PEER, "Logback", EnumSet.allOf(Output.class)),
    /** Logging of the JDK with a short formatter; the caller concatenates, since {@code {0}} costs ten times as much. */
    JUL(Role.PEER, "Jul", EnumSet.of(NOTHING, BYTES, FILE, BUFFERED, ROLLING, TCP)),
    /** JBoss LogManager; the caller concatenates, for the same reason. */
    JBOSS(Role.PEER, "JBoss", EnumSet.allOf(Output.class)),
    /** tinylog; a tag stands for the logger's name, so that it need not walk the stack. */
    TINYLOG(Role.PEER, "Tinylog", EnumSet.of(NOTHING, BYTES, FILE, BUFFERED, ASYNC, ROLLING, ROLLING_BUFFERED)),
    /** reload4j behind SLF4J. */
    RELOAD4J(Role.PEER, "Reload4j", EnumSet.allOf(Output.class));

    /** What a subject is compared as. */
    public enum Role {
        /** What the machine allows. */
        LIMIT,
        /** This project. */
        OURS,
        /** Another system. */
        PEER
    }

    private final Role role;
    private final String type;
    private final Set<Output> outputs;
    private final List<String> bundles;
    private final List<String> jvmArgs;

    Subject(Role role, String type, Set<Output> outputs, String... jvmArgs) {
        this(role, type, outputs, List.of(), jvmArgs);
    }

    Subject(Role role, String type, Set<Output> outputs, List<String> bundles, String... jvmArgs) {
        this.role = role;
        this.type = type;
        this.outputs = outputs;
        this.bundles = bundles;
        this.jvmArgs = List.of(jvmArgs);
    }

    private static Set<Output> synchronous() {
        return EnumSet.complementOf(EnumSet.of(ASYNC));
    }

    /** What it is compared as. */
    public Role role() {
        return role;
    }

    /** Its name on the command line and in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can write there. */
    public boolean supports(Output output) {
        return outputs.contains(output);
    }

    /** What its JVM is started with. */
    public List<String> jvmArgs() {
        return jvmArgs;
    }

    /** The subject of a name. */
    public static Subject of(String id) {
        return Arrays.stream(values())
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("subject: expected one of "
                        + Arrays.stream(values()).map(Subject::id).toList() + ", was \"" + id + "\""));
    }

    /**
     * Opens the system. By the class's name, so that a JVM that measures one subject has not loaded the others.
     *
     * @param place where it writes
     * @return ready to be called
     * @throws ReflectiveOperationException if the system cannot be opened
     */
    public Caller open(Place place) throws ReflectiveOperationException {
        String name = getClass().getPackageName() + "." + type;
        Class<?> caller = bundles.isEmpty()
                ? Class.forName(name)
                : Container.start(bundles).load(name);
        return caller.asSubclass(Caller.class).getConstructor(Place.class).newInstance(place);
    }
}
