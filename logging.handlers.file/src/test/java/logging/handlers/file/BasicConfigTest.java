// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.config.BasicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those of CPython's tests of basicConfig that write files. */
class BasicConfigTest {

    private static final String BRIDGE = "The \u00d8resund Bridge joins Copenhagen to Malm\u00f6";

    @TempDir
    Path directory;

    private Fixture fixture;
    private LoggingSystem system;
    private Logger root;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        system = fixture.system;
        root = system.root();
    }

    @AfterEach
    void shutdown() {
        system.shutdown();
    }

    private Handler basicConfig(BasicConfig arguments) {
        arguments.applyTo(system);
        assertThat(root.handlers()).hasSize(1);
        return root.handlers().get(0);
    }

    @Test
    void test_filename() {
        FileHandler handler = (FileHandler)
                basicConfig(BasicConfig.create().filename("test.log").encoding("utf-8"));
        FileHandler expected = new FileHandler(directory.resolve("test.log"), "a", "utf-8", false, null);
        assertThat(handler.mode()).isEqualTo(expected.mode()).isEqualTo("a");
        assertThat(handler.baseFilename()).isEqualTo(expected.baseFilename());
        expected.close();
    }

    @Test
    void test_filemode() {
        FileHandler handler = (FileHandler)
                basicConfig(BasicConfig.create().filename("test.log").filemode("wb"));
        FileHandler expected = new FileHandler(directory.resolve("test.log"), "wb", null, false, null);
        assertThat(handler.mode()).isEqualTo(expected.mode());
        expected.close();
    }

    /** Logs a text into a file and gives its handler. */
    private FileHandler logs(String text, BasicConfig arguments) {
        FileHandler handler = (FileHandler)
                basicConfig(arguments.filename("test.log").format("%(message)s").level(Level.DEBUG));
        root.debug(text);
        handler.close();
        return handler;
    }

    @Test
    void test_encoding() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("utf-8").errors("strict"));
        assertThat(handler.encoding()).isEqualTo("utf-8");
        assertThat(fixture.text("test.log").trim()).isEqualTo(BRIDGE);
    }

    @Test
    void test_encoding_errors() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("ascii").errors("ignore"));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(fixture.text("test.log").trim()).isEqualTo("The resund Bridge joins Copenhagen to Malm");
    }

    @Test
    void test_encoding_errors_default() {
        FileHandler handler = logs(
                "\ud83d\ude02: \u2603\ufe0f: " + BRIDGE, BasicConfig.create().encoding("ascii"));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(handler.errors()).isEqualTo("backslashreplace");
        assertThat(fixture.text("test.log").trim())
                .isEqualTo("\\U0001f602: \\u2603\\ufe0f: The \\xd8resund Bridge joins Copenhagen to Malm\\xf6");
    }

    @Test
    void test_encoding_errors_none() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("ascii").errors(null));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(handler.errors()).isEqualTo("strict");
        // what handleError got, as it reports it
        assertThat(fixture.reports())
                .contains("'ascii' codec can't encode character '\\xd8' in position 4: ordinal not in range(128)");
        assertThat(fixture.text("test.log")).isEmpty();
    }
}
