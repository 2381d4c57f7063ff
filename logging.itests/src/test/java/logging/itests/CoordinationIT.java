// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import org.junit.After;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.CoordinationException;
import org.osgi.service.coordinator.Coordinator;

/** Several configurations changed within one coordination of Felix's Coordinator. */
public class CoordinationIT extends LiveContainer {
    private final Logger log = Logging.getLogger("shop.orders");

    @Override
    protected Option project() {
        return composite(Provision.bundles(List.of("org.apache.felix.coordinator")), super.project());
    }

    private Configuration factory(String pid, String name) throws IOException {
        return service(ConfigurationAdmin.class).getFactoryConfiguration(pid, name, "?");
    }

    private void handlerAndLogger(String file, String level) throws IOException {
        factory("logging.handler", "orders")
                .update(FrameworkUtil.asDictionary(
                        Map.of("class", "FileHandler", "filename", file(file).toString())));
        factory("logging.logger", "orders")
                .update(FrameworkUtil.asDictionary(
                        Map.of("name", "shop.orders", "level", level, "handlers", new String[] {"orders"})));
    }

    /** Their departure settles for a while, which the next test must not see. */
    @After
    public void factoriesLeave() throws Exception {
        configuration("logging").delete();
        Configuration[] ours = service(ConfigurationAdmin.class).listConfigurations("(service.factoryPid=logging.*)");
        for (Configuration each : ours == null ? new Configuration[0] : ours) {
            each.delete();
        }
        await().until(() -> status().slots().isEmpty() && !log.isEnabledFor(Level.INFO));
    }

    @Test
    public void takeEffectAtItsEndAsOneGeneration() throws Exception {
        long before = status().generation();
        Coordination coordination = service(Coordinator.class).begin("logging.test", 0);
        configure(Documents.toFile(file("a.log"), "WARNING"));
        handlerAndLogger("orders.log", "DEBUG");
        configure(Documents.toFile(file("a.log"), "INFO"));
        assertThat(status().generation()).isEqualTo(before);
        assertThat(file("a.log")).doesNotExist();

        coordination.end();
        log.debug("to both");

        assertThat(status().generation()).isEqualTo(before + 1);
        assertThat(Files.readString(file("a.log"))).isEqualTo("to both\n");
        assertThat(Files.readString(file("orders.log"))).isEqualTo("to both\n");
    }

    @Test
    public void changeNothingWhenItFailsUntilTheyAreChangedAgain() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        long before = status().generation();
        Coordination coordination = service(Coordinator.class).begin("logging.test", 0);
        configure(Documents.toFile(file("b.log"), "DEBUG"));
        coordination.fail(new IllegalStateException("the operator thought better of it"));
        log.info("as before");

        assertThat(status().generation()).isEqualTo(before);
        assertThat(file("a.log")).content().contains("as before");
        assertThat(file("b.log")).doesNotExist();

        assertThatThrownBy(coordination::end).isInstanceOf(CoordinationException.class);
        configure(Documents.toFile(file("b.log"), "DEBUG"));
        log.debug("changed again");
        assertThat(Files.readString(file("b.log"))).isEqualTo("changed again\n");
    }

    @Test
    public void changesAfterItHasFailedTakeEffectAtOnce() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Coordination coordination = service(Coordinator.class).begin("logging.test", 0);
        configure(Documents.toFile(file("b.log"), "DEBUG"));
        coordination.fail(new IllegalStateException("the operator thought better of it"));
        configure(Documents.toFile(file("c.log"), "INFO"));
        log.info("at once");
        assertThatThrownBy(coordination::end).isInstanceOf(CoordinationException.class);

        assertThat(Files.readString(file("c.log"))).isEqualTo("at once\n");
    }

    @Test
    public void areRefusedWholeIfOneIsWrong() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        long before = status().generation();
        Coordination coordination = service(Coordinator.class).begin("logging.test", 0);
        handlerAndLogger("orders.log", "LOUD");
        configure(Documents.toFile(file("b.log"), "INFO"));
        coordination.end();

        assertThat(status().generation()).isEqualTo(before);
        assertThat(status().problems())
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains("LOUD").contains("logging.logger~orders"));
        assertThat(file("b.log")).doesNotExist();
    }
}
