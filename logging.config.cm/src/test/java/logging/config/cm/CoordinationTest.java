// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import logging.api.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinationTest {

    @TempDir
    Path folder;

    private final FakeCoordination coordination = new FakeCoordination();
    private Fixture cm;

    @BeforeEach
    void begin() {
        cm = new Fixture(folder).begun();
        cm.admin.update("logging.logger~shop", Map.of("level", "ERROR"));
        cm.setCoordinator(coordination.coordinator());
    }

    private void change() {
        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG", "handlers", "out"));
        cm.admin.update("logging.handler~out", Map.of("class", "StreamHandler"));
        cm.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));
    }

    @Test
    void allChangesTakeEffectAtItsEndAndNotBefore() throws Exception {
        change();
        cm.timer.pass(Fixture.MOST);
        assertThat(cm.status().generation()).isEqualTo(1);

        coordination.end();

        assertThat(cm.status().generation()).isEqualTo(2);
        assertThat(cm.level("shop")).isEqualTo(Level.DEBUG);
        assertThat(cm.level("root")).isEqualTo(Level.INFO);
        assertThat(coordination.participants()).isEqualTo(1);
    }

    @Test
    void changesOfOthersGoPastIt() {
        change();
        cm.setCoordinator(null);

        cm.admin.update("logging.logger~other", Map.of("level", "DEBUG"));

        assertThat(cm.level("other")).isEqualTo(Level.DEBUG);
        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);
        assertThat(cm.said).isEmpty();
    }

    @Test
    void failureDiscardsUntilTheNextChange() throws Exception {
        change();
        coordination.fail();
        cm.setCoordinator(null);
        assertThat(cm.said)
                .containsExactly("WARNING Coordination deploy failed: what it changed takes no effect until it is"
                        + " changed again: logging, logging.handler~out, logging.logger~shop");

        cm.admin.update("logging.logger~other", Map.of("level", "DEBUG"));
        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);
        assertThat(cm.level("root")).isEqualTo(Level.WARNING);

        cm.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));
        assertThat(cm.level("root")).isEqualTo(Level.INFO);
        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);
    }

    @Test
    void changeAfterItsEndIsAnOrdinaryOne() throws Exception {
        coordination.end();

        cm.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));

        assertThat(cm.level("root")).isEqualTo(Level.INFO);
    }

    @Test
    void changeAfterItsFailureIsAnOrdinaryOneThoughItIsCurrentUntilItsEnd() throws Exception {
        change();
        coordination.fail();

        cm.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));

        assertThat(cm.level("root")).isEqualTo(Level.INFO);
    }
}
