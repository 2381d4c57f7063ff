// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import logging.api.Logger;
import logging.api.Logging;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** What goes on while one of our bundles is away. */
public class AbsenceIT extends LiveContainer {
    private final Logger log = Logging.getLogger("shop.orders");

    @Test
    public void withoutCoreRecordsAreWrittenAllTheSame() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Bundle core = bundles.of("logging.core");
        core.stop();
        try {
            log.info("nobody configures");
            assertThat(Files.readString(file("a.log"))).isEqualTo("nobody configures\n");
        } finally {
            core.start();
        }
    }

    @Test
    public void withoutConfigurerChangesWaitUntilItIsBack() throws Exception {
        configure(Documents.toFile(file("a.log"), "WARNING"));
        Bundle configurer = bundles.of("logging.config.cm");
        configurer.stop();
        configure(Documents.toFile(file("a.log"), "INFO"));
        log.info("too early");
        configurer.start();
        log.info("in time");

        assertThat(Files.readString(file("a.log"))).isEqualTo("in time\n");
    }

    @Test
    public void withoutFamilyRecordsAreHeldAndWrittenOnceItIsBack() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Bundle family = bundles.of("logging.handlers.file");
        family.stop();
        log.info("held");
        assertThat(status().slots().get("file").held()).isEqualTo(1);
        assertThat(status().waiting()).containsExactly("logging.FileHandler");
        family.start();

        assertThat(Files.readString(file("a.log"))).isEqualTo("held\n");
        assertThat(status().slots().get("file").held()).isZero();
    }

    @Test
    public void handlersOfAFamilyThatLeftWhileCoreWasAwayAreLetGo() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Bundle core = bundles.of("logging.core");
        Bundle family = bundles.of("logging.handlers.file");
        core.stop();
        family.stop();
        core.start();

        assertThat(status().slots().get("file").state()).isEqualTo("HOLDING");
        log.info("held");
        family.start();
        assertThat(Files.readAllLines(file("a.log"))).endsWith("held");
    }
}
