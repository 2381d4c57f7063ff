// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.config.cm.fake.FakeConfigurationAdmin;
import logging.config.cm.fake.FakeReference;
import org.osgi.service.cm.ConfigurationEvent;

/**
 * A real logging system configured from a fake Configuration Admin, with a timer that the test moves. What
 * {@code logging.config.cm} says is collected apart, so that counters of configured handlers stay as they are.
 */
final class Fixture {

    static final Duration QUIET = Duration.ofMillis(50);
    static final Duration MOST = Duration.ofMillis(500);

    final FakeConfigurationAdmin admin = new FakeConfigurationAdmin();
    final ManualTimer timer = new ManualTimer();
    final LoggingSystem system;
    final LoggingConfigurator configurator;
    final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    // guarded by: the test's thread; replaced by restart
    private Engine engine;
    // guarded by: volatile; what the callers' coordinator is
    private volatile Supplier<Object> coordinator = () -> null;

    Fixture(Path folder) {
        this.folder = folder;
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.system = LoggingSystem.create(
                SystemOptions.DEFAULT.withStreams(stream, stream).withDirectory(folder));
        this.configurator = LoggingConfig.configurator(system);
        system.getLogger("logging.config.cm").setPropagate(false);
        system.getLogger("logging.config.cm").setLevel(Level.WARNING);
        system.getLogger("logging.config.cm").addHandler(new Ear());
        this.engine = engine(timer);
    }

    private final class Ear extends Handler {
        @Override
        protected void emit(LogRecord record) {
            said.add(record.levelname() + " " + record.getMessage());
        }
    }

    private Engine engine(Timer with) {
        return new Engine(
                system, configurator, admin, FakeReference.INSTANCE, folder, with, new Settling.Window(QUIET, MOST));
    }

    private void hear(ConfigurationEvent event) {
        engine.heard(event, new Coordinations(coordinator, () -> {}));
    }

    /** Begins, and hears of changes from then on, as a component does. */
    Fixture begun() {
        engine.begin();
        admin.listen(this::hear);
        return this;
    }

    Engine engine() {
        return engine;
    }

    /** Ends this bundle and starts it again; the rest of the system lives on. */
    void restart() {
        engine.close();
        engine = engine(timer);
        engine.begin();
    }

    /** From now on, windows end by real time. */
    void useRealTime(Timer real) {
        engine.close();
        engine = engine(real);
        engine.begin();
    }

    void setCoordinator(Object service) {
        coordinator = () -> service;
    }

    /** Lets changes settle. */
    void settle() {
        timer.pass(QUIET);
    }

    int level(String logger) {
        return system.getLogger(logger).getEffectiveLevel();
    }

    ConfigurationStatus status() {
        return configurator.status();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
