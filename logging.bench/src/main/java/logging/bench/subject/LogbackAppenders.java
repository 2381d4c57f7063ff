// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.net.SyslogAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** The outputs as Logback's appenders. */
final class LogbackAppenders {

    private static final String PATTERN = "%d - %logger - %level - %msg";

    private final LoggerContext context;

    LogbackAppenders(LoggerContext context) {
        this.context = context;
    }

    Appender<ILoggingEvent> of(Place place) {
        Appender<ILoggingEvent> appender = switch (place.output()) {
            case NOTHING -> new Counting(place.count());
            case BYTES -> stream(place.stream());
            case FILE -> file(new FileAppender<>(), place, true);
            case BUFFERED -> file(new FileAppender<>(), place, false);
            case ASYNC -> async(place);
            case ROLLING -> rolling(place, true);
            case ROLLING_BUFFERED -> rolling(place, false);
            case UDP -> syslog(place);
            case TCP -> stream(connect(place));
        };
        return start(appender);
    }

    private <A extends Appender<ILoggingEvent>> A start(A appender) {
        appender.setContext(context);
        appender.start();
        return appender;
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN + "%n");
        encoder.start();
        return encoder;
    }

    private Appender<ILoggingEvent> stream(OutputStream stream) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder());
        appender.setOutputStream(stream);
        return appender;
    }

    private static OutputStream connect(Place place) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), place.port()).getOutputStream();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private <A extends FileAppender<ILoggingEvent>> A file(A appender, Place place, boolean immediate) {
        appender.setContext(context);
        appender.setEncoder(encoder());
        appender.setFile(place.fileName());
        appender.setImmediateFlush(immediate);
        appender.setBufferSize(new FileSize(Output.BUFFER));
        return appender;
    }

    private Appender<ILoggingEvent> async(Place place) {
        AsyncAppender appender = new AsyncAppender();
        appender.setContext(context);
        appender.setQueueSize(Output.QUEUE);
        appender.setDiscardingThreshold(0);
        appender.setMaxFlushTime(60_000);
        appender.addAppender(start(file(new FileAppender<>(), place, false)));
        return appender;
    }

    private Appender<ILoggingEvent> rolling(Place place, boolean immediate) {
        RollingFileAppender<ILoggingEvent> appender = file(new RollingFileAppender<>(), place, immediate);
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(Output.ROLL_AT));
        // it looks at the size once a minute otherwise, and would not roll here
        trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(place.fileName() + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(Output.BACKUPS);
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        trigger.start();
        window.start();
        return appender;
    }

    private Appender<ILoggingEvent> syslog(Place place) {
        SyslogAppender appender = new SyslogAppender();
        appender.setSyslogHost(InetAddress.getLoopbackAddress().getHostAddress());
        appender.setPort(place.port());
        appender.setFacility("USER");
        appender.setSuffixPattern(PATTERN);
        return appender;
    }

    /** What Logback offers for appenders that serialise themselves. */
    private static final class Counting extends UnsynchronizedAppenderBase<ILoggingEvent> {
        private final Count count;

        Counting(Count count) {
            this.count = count;
        }

        @Override
        protected void append(ILoggingEvent event) {
            count.one();
        }
    }
}
