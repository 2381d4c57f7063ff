// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.pax;

import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import logging.bench.subject.Output;
import logging.bench.subject.Place;
import org.osgi.framework.FrameworkUtil;

/** The outputs as properties of Pax Logging's PID. */
final class PaxConfig {

    /** The only logger below INFO: when it is, the configuration is in effect. */
    static final String READY = "ready";

    private static final String OUT = "log4j2.appender.out.";

    private final Map<String, String> properties = new TreeMap<>();

    private PaxConfig() {}

    static Dictionary<String, ?> of(Place place) {
        PaxConfig config = new PaxConfig();
        config.put("log4j2.rootLogger.level", "INFO");
        config.put("log4j2.logger.ready.name", READY);
        config.put("log4j2.logger.ready.level", "TRACE");
        config.out(place);
        String first = "out";
        if (place.output() == Output.ASYNC) {
            first = "async";
            config.put("log4j2.appender.async.type", "Async");
            config.put("log4j2.appender.async.name", first);
            config.put("log4j2.appender.async.bufferSize", Integer.toString(Output.QUEUE));
            config.put("log4j2.appender.async.blocking", "true");
            config.put("log4j2.appender.async.appenderRef.type", "AppenderRef");
            config.put("log4j2.appender.async.appenderRef.ref", "out");
        }
        config.put("log4j2.rootLogger.appenderRef.first.ref", first);
        return FrameworkUtil.asDictionary(config.properties);
    }

    private void out(Place place) {
        put(OUT + "name", "out");
        switch (place.output()) {
            case NOTHING -> put(OUT + "type", "Null");
            case FILE, BUFFERED, ASYNC -> file("RandomAccessFile", place);
            case ROLLING, ROLLING_BUFFERED -> {
                file("RollingRandomAccessFile", place);
                put(OUT + "filePattern", place.fileName() + ".%i");
                put(OUT + "policies.type", "Policies");
                put(OUT + "policies.size.type", "SizeBasedTriggeringPolicy");
                put(OUT + "policies.size.size", Integer.toString(Output.ROLL_AT));
                put(OUT + "strategy.type", "DefaultRolloverStrategy");
                put(OUT + "strategy.max", Integer.toString(Output.BACKUPS));
            }
            default -> throw new IllegalArgumentException("not for Pax Logging: " + place.output());
        }
    }

    private void file(String type, Place place) {
        put(OUT + "type", type);
        put(OUT + "fileName", place.fileName());
        put(OUT + "immediateFlush", Boolean.toString(!place.output().buffered()));
        put(OUT + "bufferSize", Integer.toString(Output.BUFFER));
        put(OUT + "layout.type", "PatternLayout");
        put(OUT + "layout.pattern", "%d{DEFAULT} - %c - %p - %m%n");
    }

    private void put(String key, String value) {
        properties.put(key, value);
    }
}
