// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.Options;
import logging.api.kit.HandlerContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What every handler promises, for each class and mode of this family. */
class FileContractTest {

    /** A handler made by the family, whose files are read oldest first. */
    abstract static class Contract extends HandlerContract {

        @TempDir
        Path directory;

        private final String type;
        private final Map<String, Object> keys;

        Contract(String type, Map<String, Object> keys) {
            this.type = type;
            this.keys = keys;
        }

        @Override
        protected Handler create() throws Exception {
            Map<String, Object> all = new HashMap<>(keys);
            all.put("filename", directory.resolve("logs").resolve("a.log"));
            Files.createDirectories(directory.resolve("logs"));
            Handler made = new FileHandlers().create(type, new Options("handlers.h", all));
            made.prepare();
            made.commit();
            return made;
        }

        @Override
        protected List<String> written() throws Exception {
            handler.flush();
            List<String> lines = new ArrayList<>();
            Path base = directory.resolve("logs/a.log");
            for (int i = 1000; i > 0; i--) {
                Path old = base.resolveSibling("a.log." + i);
                if (Files.exists(old)) {
                    lines.addAll(Files.readAllLines(old));
                }
            }
            lines.addAll(Files.readAllLines(base));
            return lines;
        }
    }

    @Nested
    class Plain extends Contract {
        Plain() {
            super(FileHandlers.PLAIN, Map.of());
        }
    }

    @Nested
    class Buffered extends Contract {
        Buffered() {
            super(FileHandlers.PLAIN, Map.of("bufferSize", 1000, "flushInterval", 0.05));
        }
    }

    @Nested
    class Watched extends Contract {
        Watched() {
            super(FileHandlers.WATCHED, Map.of("delay", true));
        }

        @Override
        protected boolean breakOutput() throws Exception {
            Files.move(directory.resolve("logs"), directory.resolve("gone"));
            return true;
        }
    }

    @Nested
    class Rotating extends Contract {
        Rotating() {
            super(FileHandlers.ROTATING, Map.of("maxBytes", 500, "backupCount", 1000));
        }
    }

    @Nested
    class Timed extends Contract {
        Timed() {
            super(FileHandlers.TIMED, Map.of("when", "D"));
        }
    }
}
