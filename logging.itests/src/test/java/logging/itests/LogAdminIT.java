// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.LoggingStatus;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;

/** The PID by which consoles and tools set levels of the OSGi Log Service feeds the same loggers. */
public class LogAdminIT extends LiveContainer {

    private static final String PID = "org.osgi.service.log.admin";

    private final Logger log = Logging.getLogger("shop.orders");

    private void levels(Map<String, ?> levels) throws IOException {
        configuration(PID).update(FrameworkUtil.asDictionary(levels));
    }

    @After
    public void levelsLeave() throws IOException {
        configuration(PID).delete();
    }

    @Test
    public void setsLevelsOfLoggersAndTakesThemBack() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        log.debug("not yet");
        levels(Map.of("shop", "DEBUG"));
        log.debug("in force when the update returns");
        assertThat(log.getEffectiveLevel()).isEqualTo(Level.DEBUG);
        assertThat(service(LoggingStatus.class)
                        .explain("shop.orders", Level.DEBUG)
                        .threshold())
                .startsWith("DEBUG, set on shop by PID " + PID);

        configuration(PID).delete();
        log.debug("not any more");
        assertThat(log.getEffectiveLevel()).isEqualTo(Level.WARNING);
        assertThat(Files.readString(file("a.log"))).isEqualTo("in force when the update returns\n");
    }

    @Test
    public void givesWayToWhatTheDocumentSays() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        levels(Map.of("ROOT", "TRACE", "shop.orders", "AUDIT"));
        log.error("below an audit");
        log.log(Level.CRITICAL, "a bit below, too");

        assertThat(Logging.getLogger("").getEffectiveLevel()).isEqualTo(Level.WARNING);
        assertThat(log.getEffectiveLevel()).isGreaterThan(Level.CRITICAL);
        assertThat(file("a.log")).isEmptyFile();
    }

    @Test
    public void aNameThatIsNoLevelIsToldAndTheOthersCount() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        levels(Map.of("shop.orders", "INFO", "shop.stock", "LOUD"));

        assertThat(log.getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(Logging.getLogger("shop.stock").getEffectiveLevel()).isEqualTo(Level.WARNING);
        assertThat(Files.readString(file("a.log")))
                .contains("shop.stock")
                .contains("LOUD")
                .contains(PID);
    }
}
