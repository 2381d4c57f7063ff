// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.handlers.file.RotatingFileHandler.Limits;
import logging.handlers.file.rotation.Timetable;
import logging.handlers.file.sink.Rotation;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The handler family that writes files. A service in OSGi; listed in {@code META-INF/services} for a class path.
 *
 * <p>Thread-safe.
 */
@Component(
        service = HandlerFactory.class,
        property = {
            "logging.handler.class=" + FileHandlers.PLAIN,
            "logging.handler.class=" + FileHandlers.WATCHED,
            "logging.handler.class=" + FileHandlers.ROTATING,
            "logging.handler.class=" + FileHandlers.TIMED
        })
public final class FileHandlers implements HandlerFactory {

    /** The logger that says what happened to files. */
    static final String LOGGER = "logging.handlers.file";

    static final String PLAIN = "logging.FileHandler";
    static final String WATCHED = "logging.handlers.WatchedFileHandler";
    static final String ROTATING = "logging.handlers.RotatingFileHandler";
    static final String TIMED = "logging.handlers.TimedRotatingFileHandler";

    private static final Set<Class<?>> OURS = Set.of(
            FileHandler.class, WatchedFileHandler.class, RotatingFileHandler.class, TimedRotatingFileHandler.class);

    private final Background background = new Background();
    private final Services<Namer> namers = new Services<>("logging.namer.name");
    private final Services<Rotator> rotators = new Services<>("logging.rotator.name");

    /** Makes the family. */
    public FileHandlers() {}

    @Deactivate
    void deactivate() {
        background.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(logging.namer.name=*)")
    void addNamer(Namer namer, Map<String, Object> properties) {
        namers.add(namer, properties);
    }

    void removeNamer(Namer namer) {
        namers.remove(namer);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(logging.rotator.name=*)")
    void addRotator(Rotator rotator, Map<String, Object> properties) {
        rotators.add(rotator, properties);
    }

    void removeRotator(Rotator rotator) {
        rotators.remove(rotator);
    }

    /** Whether a class is one of this bundle, whose {@code emit} may be called by several threads at once. */
    static boolean isOurs(Class<?> type) {
        return OURS.contains(type);
    }

    @Override
    public Set<String> classNames() {
        return Set.of(PLAIN, WATCHED, ROTATING, TIMED);
    }

    @Override
    public List<String> parameters(String className) {
        return switch (className) {
            case ROTATING -> List.of("filename", "mode", "maxBytes", "backupCount", "encoding", "delay", "errors");
            case TIMED ->
                List.of("filename", "when", "interval", "backupCount", "encoding", "delay", "utc", "atTime", "errors");
            default -> List.of("filename", "mode", "encoding", "delay", "errors");
        };
    }

    @Override
    public Handler create(String className, Options options) {
        return switch (className) {
            case PLAIN -> plain(options);
            case WATCHED -> watched(options);
            case ROTATING -> rotating(options);
            case TIMED -> timed(options);
            default -> throw new IllegalArgumentException("not a class of this family: " + className);
        };
    }

    private Handler plain(Options options) {
        FileSettings settings = FileOptions.read(options, true, background);
        return options.failed() ? null : new FileHandler(settings, Rotation.NEVER);
    }

    private Handler watched(Options options) {
        FileSettings settings = FileOptions.read(options, true, background);
        return options.failed() ? null : new WatchedFileHandler(settings);
    }

    private Handler rotating(Options options) {
        FileSettings settings = FileOptions.read(options, true, background);
        Limits limits = new Limits(
                options.size("maxBytes", 0),
                FileOptions.count(options, "backupCount"),
                options.flag("countCharacters", false),
                RollOptions.besideSize(options));
        RollSettings rolls = RollOptions.settings(options, namers, rotators);
        return options.failed() ? null : new RotatingFileHandler(settings, limits, rolls);
    }

    private Handler timed(Options options) {
        FileSettings settings = FileOptions.read(options, false, background);
        Timetable table = RollOptions.timetable(options);
        int backupCount = FileOptions.count(options, "backupCount");
        RollSettings rolls = RollOptions.settings(options, namers, rotators);
        return options.failed() ? null : new TimedRotatingFileHandler(settings, table, backupCount, rolls);
    }
}
