// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import org.junit.Test;

/** Every expectation stands right behind the {@code update} that causes it: a change is in effect when that returns. */
public class ConfigurationIT extends LiveContainer {
    private final Logger log = Logging.getLogger("shop.orders");

    @Test
    public void documentOfJsonTextsSetsLevelAndHandler() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        log.info("written");
        log.debug("below the level");

        assertThat(Files.readString(file("a.log"))).isEqualTo("written\n");
    }

    @Test
    public void dottedKeysMeanTheSame() throws Exception {
        configure(Map.of(
                "version", "1",
                "formatters.bare.format", "%(name)s %(message)s",
                "handlers.file.class", "FileHandler",
                "handlers.file.filename", file("dotted.log").toString(),
                "handlers.file.formatter", "bare",
                "loggers.shop.orders.level", "DEBUG",
                "root.level", "WARNING",
                "root.handlers", new String[] {"file"}));
        log.debug("written");
        Logging.getLogger("shop.stock").info("below the level");

        assertThat(Files.readString(file("dotted.log"))).isEqualTo("shop.orders written\n");
    }

    @Test
    public void levelChangeTakesEffectAndLeavesTheHandlerAlone() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        Object before = Logging.system().handlers().byName("file");
        log.info("too early");

        configure(Documents.toFile(file("a.log"), "INFO"));
        log.info("in time");

        assertThat(Files.readString(file("a.log"))).isEqualTo("in time\n");
        assertThat(Logging.system().handlers().byName("file")).isSameAs(before);
    }

    @Test
    public void handlerChangeTakesEffect() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        log.info("first");

        configure(Documents.toFile(file("b.log"), "INFO"));
        log.info("second");

        assertThat(Files.readString(file("a.log"))).isEqualTo("first\n");
        assertThat(Files.readString(file("b.log"))).isEqualTo("second\n");
    }

    @Test
    public void whatADocumentNoLongerNamesIsReset() throws Exception {
        Map<String, Object> document = new HashMap<>(Documents.toFile(file("a.log"), "INFO"));
        document.put("loggers", "{\"shop\": {\"level\": \"DEBUG\"}}");
        configure(document);
        assertThat(log.getEffectiveLevel()).isEqualTo(Level.DEBUG);

        configure(Documents.toFile(file("a.log"), "INFO"));
        assertThat(log.getEffectiveLevel()).isEqualTo(Level.INFO);
    }

    @Test
    public void deletingTheConfigurationResetsWhatItSet() throws Exception {
        configure(Documents.toFile(file("a.log"), "DEBUG"));
        configuration("logging").delete();

        assertThat(status().slots()).isEmpty();
        assertThat(Logging.getLogger().getEffectiveLevel()).isEqualTo(Level.WARNING);
        assertThat(Logging.getLogger().handlers()).isEmpty();
    }

    @Test
    public void twoHundredUpdatesEachTakeEffectAtOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            configure(Documents.toFile(file("a.log"), i % 2 == 0 ? "DEBUG" : "INFO"));
            assertThat(log.isEnabledFor(Level.DEBUG)).isEqualTo(i % 2 == 0);
        }
        assertThat(status().problems()).isEmpty();
    }
}
