// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import org.junit.jupiter.api.Test;

class BootStatusTest {

    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withBoot(Level.INFO));
    private final Configurator configurator = new Configurator(system);

    @Test
    void theStatusSaysWhatWaitsForTheFirstConfigurationAndWhatHadNoRoom() {
        Logger log = system.getLogger("early");
        for (int i = 0; i < 10_002; i++) {
            log.info("%d", i);
        }

        assertThat(configurator.status().bootHeld()).isEqualTo(10_000);
        assertThat(configurator.status().bootDropped()).isEqualTo(2);

        Map<String, Object> kept = Map.of("class", "MemoryHandler", "capacity", 20_000);
        configurator.dictConfig(Map.of(
                "version",
                1,
                "disable_existing_loggers",
                false,
                "handlers",
                Map.of("kept", kept),
                "root",
                Map.of("level", "INFO", "handlers", List.of("kept"))));

        assertThat(configurator.status().bootHeld()).isZero();
        assertThat(configurator.status().bootDropped()).isEqualTo(2);
        assertThat(configurator.status().slots().get("kept").accepted()).isEqualTo(10_000);
    }
}
