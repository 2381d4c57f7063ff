// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;

class ManagementTest {

    @Test
    void showsAndChangesThingsThroughJmx() throws Exception {
        LoggingSystem system = LoggingSystem.create();
        LoggingConfigurator configurator = LoggingConfig.configurator(system);
        configurator.apply(
                "logging",
                Map.of(
                        "version", 1,
                        "handlers", Map.of("out", Map.of("class", "StreamHandler")),
                        "root", Map.of("level", "ERROR", "handlers", List.of("out"))));
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        TemporaryLevels temporary = new TemporaryLevels(system, timer);
        Management bean = new Management(system, new Status(system, configurator, List::of, temporary));
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("logging:type=Logging");
        bean.register();
        try {
            assertThat(server.getAttribute(name, "Generation")).isEqualTo(1L);
            assertThat(String.valueOf(server.getAttribute(name, "Handlers"))).contains("accepted=0");
            String[] types = {String.class.getName(), String.class.getName(), long.class.getName()};
            server.invoke(name, "setTemporaryLevel", new Object[] {"a", "DEBUG", 0L}, types);
            assertThat(system.getLogger("a").isEnabledFor(10)).isTrue();
            server.invoke(name, "endTemporaryLevel", new Object[] {"a"}, new String[] {String.class.getName()});
            assertThat(system.getLogger("a").isEnabledFor(10)).isFalse();
        } finally {
            bean.unregister();
            timer.shutdownNow();
        }
        assertThat(server.isRegistered(name)).isFalse();
    }
}
