// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.osgi.framework.FrameworkUtil.asDictionary;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.Generation;
import logging.api.config.LoggingStatus;
import org.junit.Test;

/** What an operator does by the status service outlives updates of the bundles that do it. */
public class OperatingIT extends LiveContainer {

    private static final List<String> PASSING = List.of("logging.config.cm", "logging.core");

    private final Logger log = Logging.getLogger("shop.orders");

    private void updateWhatIsNotOnTheWay() throws Exception {
        for (String name : PASSING) {
            bundle(name).update();
        }
        service(LoggingStatus.class);
    }

    @Test
    public void aRollbackStaysUntilWhatItPutBackIsChanged() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        long good = service(LoggingStatus.class).history().get(0).number();
        configure(Documents.toFile(file("b.log"), "ERROR"));
        log.info("dropped by level");

        service(LoggingStatus.class).rollback(good);
        log.info("rolled back");
        updateWhatIsNotOnTheWay();
        configuration("org.osgi.service.log.admin").update(asDictionary(Map.of("shop.stock", "DEBUG")));
        log.info("still rolled back");

        assertThat(Logging.getLogger("shop.stock").getEffectiveLevel()).isEqualTo(Level.DEBUG);
        assertThat(service(LoggingStatus.class).history())
                .extracting(Generation::number)
                .contains(good);
        configure(Documents.toFile(file("c.log"), "WARNING"));
        log.warning("changed since");
        configuration("org.osgi.service.log.admin").delete();
        assertThat(Files.readAllLines(file("a.log"))).contains("rolled back", "still rolled back");
        assertThat(Files.readString(file("b.log"))).isEmpty();
        assertThat(Files.readAllLines(file("c.log"))).containsExactly("changed since");
    }

    @Test
    public void withoutItsSourceNoConfigurationOfItIsPutBack() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        LoggingStatus status = service(LoggingStatus.class);
        long good = status.history().get(0).number();
        bundle("logging.config.cm").stop();
        try {
            assertThatThrownBy(() -> status.rollback(good))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.osgi.service.cm");
        } finally {
            bundle("logging.config.cm").start();
        }
    }

    @Test
    public void aTemporaryLevelAndItsEndOutliveAnUpdateOfCore() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        service(LoggingStatus.class).setTemporaryLevel("shop", Level.DEBUG, Duration.ofHours(1));

        updateWhatIsNotOnTheWay();
        log.debug("for an hour");

        assertThat(status().temporaryLevels().get("shop").level()).isEqualTo(Level.DEBUG);
        assertThat(String.valueOf(ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(new ObjectName("logging:type=Logging"), "TemporaryLevels")))
                .contains("DEBUG until");
        service(LoggingStatus.class).endTemporaryLevel("shop");
        log.debug("over");
        assertThat(status().temporaryLevels()).isEmpty();
        assertThat(Files.readAllLines(file("a.log"))).containsExactly("for an hour");
    }
}
