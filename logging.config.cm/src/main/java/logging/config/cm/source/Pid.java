// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.Locale;
import java.util.Map;

/**
 * The name of one configuration, and what it says about the configuration's content.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name the PID
 * @param factory the factory PID, null for a singleton
 * @param kind what the configuration is about
 */
public record Pid(String name, String factory, Kind kind) {

    /** The PID whose configuration is a whole dictConfig document. */
    public static final String DOCUMENT = "logging";

    /** The PID of the levels of the root logger context. OSGi: Log Service 101.5.1. */
    public static final String LEVELS = "org.osgi.service.log.admin";

    /** The factory PID of handlers; a dot and a class name may follow. */
    public static final String HANDLER = "logging.handler";

    /** Finds all configurations that could be ours. */
    static final String FILTER =
            "(|(service.pid=" + DOCUMENT + ")(service.pid=" + LEVELS + ")(service.factoryPid=logging.*))";

    /** So many letters tell one of ours from another one. */
    private static final int ALIKE = "logging.hand".length();

    private static final Map<String, Kind> FACTORIES = Map.of(
            HANDLER,
            Kind.HANDLER,
            "logging.logger",
            Kind.LOGGER,
            "logging.formatter",
            Kind.FORMATTER,
            "logging.filter",
            Kind.FILTER);

    /**
     * Recognises a configuration of ours.
     *
     * @param name the PID
     * @param factory the factory PID, null for a singleton
     * @return null if it is not ours
     */
    public static Pid of(String name, String factory) {
        Kind kind = factory == null ? singleton(name) : FACTORIES.get(factory);
        if (kind == null && factory != null && factory.startsWith(HANDLER + ".")) {
            kind = Kind.HANDLER;
        }
        return kind == null ? null : new Pid(name, factory, kind);
    }

    /**
     * What a configuration that is not ours was probably meant to be: its PID begins like one of ours.
     *
     * @param name the PID
     * @param factory the factory PID, null for a singleton
     * @return a PID of ours; null if it is ours, or belongs to somebody else
     */
    public static String meant(String name, String factory) {
        if (of(name, factory) != null) {
            return null;
        }
        String written = (factory == null ? name : factory).toLowerCase(Locale.ROOT);
        for (String ours : FACTORIES.keySet()) {
            if (written.startsWith(ours.substring(0, ALIKE))) {
                return ours + "~NAME";
            }
        }
        return written.equals(DOCUMENT) ? DOCUMENT : null;
    }

    private static Kind singleton(String name) {
        return switch (name) {
            case DOCUMENT -> Kind.DOCUMENT;
            case LEVELS -> Kind.LEVELS;
            default -> null;
        };
    }

    /** {@return what stands after the tilde; null if there is none} */
    String suffix() {
        String start = factory + "~";
        return factory != null && name.startsWith(start) && name.length() > start.length()
                ? name.substring(start.length())
                : null;
    }

    /** {@return the handler class that the factory PID names; null if it names none} */
    String impliedClass() {
        return kind == Kind.HANDLER && factory.length() > HANDLER.length()
                ? factory.substring(HANDLER.length() + 1)
                : null;
    }

    @Override
    public String toString() {
        return "PID " + name;
    }
}
