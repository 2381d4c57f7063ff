// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration whose PID is misspelt has no effect, but does not go unnoticed. */
class StraysTest {

    private static final Map<String, Object> NULL = Map.of("class", "NullHandler");

    @TempDir
    Path folder;

    private Fixture cm;

    @BeforeEach
    void make() {
        cm = new Fixture(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "logging.handlr~main, logging.handler~NAME",
        "logging.handlers~main, logging.handler~NAME",
        "logging.handler, logging.handler~NAME",
        "Logging.Handler~main, logging.handler~NAME",
        "logging.loggers~shop, logging.logger~NAME",
        "logging.formater~line, logging.formatter~NAME",
        "logging.filters~f, logging.filter~NAME",
        "Logging, logging"
    })
    void whatWasMeantIsTold(String pid, String meant) {
        cm.begun();
        cm.admin.update(pid, NULL);
        assertThat(cm.said).containsExactly("WARNING PID " + pid + " is not read, did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logging.receiver~main", "logging.forwarder~x", "org.acme.logging", "loggin.shop~x"})
    void whatBelongsToOthersIsPassedBy(String pid) {
        cm.begun();
        cm.admin.update(pid, NULL);
        assertThat(cm.said).isEmpty();
    }

    @Test
    void eachIsToldOfOnceAlsoIfItWasThereBefore() {
        cm.admin.update("logging.handlr~main", NULL);
        cm.begun();
        cm.admin.update("logging.handlr~main", Map.of("class", "StreamHandler"));
        assertThat(cm.said).hasSize(1);

        cm.admin.delete("logging.handlr~main");
        cm.admin.update("logging.handlr~main", NULL);
        assertThat(cm.said).hasSize(2);
    }

    @Test
    void aStoreThatCannotBeSearchedIsToldOfOnce() {
        cm.admin.setBroken(true);
        cm.begun();
        assertThat(cm.said).singleElement().asString().contains("disk on fire");
    }
}
