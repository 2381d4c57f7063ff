// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** The outputs as Log4j 2's configuration. */
final class Log4j2Config {

    private static final String PATTERN = "%d{DEFAULT} - %c - %p - %m%n";
    private static final String LAYOUT = "<PatternLayout pattern='" + PATTERN + "' charset='UTF-8'/>";

    private Log4j2Config() {}

    static void apply(Place place, String fileAppender) {
        String xml = "<Configuration status='ERROR' shutdownHook='disable'><Appenders>" + appender(place, fileAppender)
                + "</Appenders><Loggers><Root level='INFO'><AppenderRef ref='out'/></Root></Loggers></Configuration>";
        try {
            LoggerContext context = Configurator.initialize(
                    null, new ConfigurationSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            Configuration configuration = context.getConfiguration();
            switch (place.output()) {
                case NOTHING -> use(new Counting(place.count()), context);
                case BYTES -> use(stream(place, configuration), context);
                default -> {
                    // the document says it all
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String appender(Place place, String file) {
        return switch (place.output()) {
            case NOTHING, BYTES -> "<Null name='out'/>";
            case FILE -> file(file, place, true, "");
            case BUFFERED, ASYNC -> file(file, place, false, "");
            case ROLLING -> file("Rolling" + file, place, true, rolling());
            case ROLLING_BUFFERED -> file("Rolling" + file, place, false, rolling());
            case UDP ->
                "<Syslog name='out' format='BSD' host='127.0.0.1' port='" + place.port()
                        + "' protocol='UDP' facility='USER' newLine='false'>" + LAYOUT + "</Syslog>";
            case TCP ->
                "<Socket name='out' host='127.0.0.1' port='" + place.port() + "' protocol='TCP'>" + LAYOUT
                        + "</Socket>";
        };
    }

    private static String file(String type, Place place, boolean immediate, String more) {
        String buffered = type.endsWith("RandomAccessFile") ? "" : " bufferedIO='" + !immediate + "'";
        return "<" + type + " name='out' fileName='" + place.fileName() + "' immediateFlush='" + immediate
                + "' bufferSize='" + Output.BUFFER + "'" + buffered
                + (more.isEmpty() ? "" : " filePattern='" + place.fileName() + ".%i'") + ">" + LAYOUT + more + "</"
                + type + ">";
    }

    private static String rolling() {
        return "<SizeBasedTriggeringPolicy size='" + Output.ROLL_AT + "'/><DefaultRolloverStrategy max='"
                + Output.BACKUPS + "'/>";
    }

    private static Appender stream(Place place, Configuration configuration) {
        return OutputStreamAppender.newBuilder()
                .setName("stream")
                .setTarget(place.stream())
                .setLayout(PatternLayout.newBuilder()
                        .setPattern(PATTERN)
                        .setConfiguration(configuration)
                        .build())
                .build();
    }

    /** An object of ours can be given by code only. */
    private static void use(Appender appender, LoggerContext context) {
        Configuration configuration = context.getConfiguration();
        appender.start();
        configuration.addAppender(appender);
        configuration.getRootLogger().removeAppender("out");
        configuration.getRootLogger().addAppender(appender, null, null);
        context.updateLoggers();
    }

    /** Counts. */
    private static final class Counting extends AbstractAppender {
        private final Count count;

        Counting(Count count) {
            super("counting", null, null, true, Property.EMPTY_ARRAY);
            this.count = count;
        }

        @Override
        public void append(LogEvent event) {
            count.one();
        }
    }
}
