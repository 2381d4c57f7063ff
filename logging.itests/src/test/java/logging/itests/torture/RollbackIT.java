// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import logging.itests.Documents;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What an operator rolled back by JMX, with none of our classes, when the whole framework is started again. */
public class RollbackIT {
    private static final String PID = "logging";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Options options = Options.parse(Path.of(System.getProperty("bundles.dir")));
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    private void rollback(long generation) throws Exception {
        server.invoke(new ObjectName("logging:type=Logging"), "rollback", new Object[] {generation}, new String[] {
            long.class.getName()
        });
    }

    private String attribute(String name) throws Exception {
        return String.join("\n", (String[]) server.getAttribute(new ObjectName("logging:type=Logging"), name));
    }

    @Test
    public void itStaysUntilTheConfigurationIsChanged() throws Exception {
        Path folder = temporary.getRoot().toPath();
        Path good = folder.resolve("good.log");
        Path bad = folder.resolve("bad.log");
        try (Stand stand = Stand.start(options, folder)) {
            stand.subject().update(PID, Documents.toFile(good, "INFO"));
            stand.subject().update(PID, Documents.toFile(bad, "INFO"));
            rollback(1);
            stand.subject().log(0, 1);
        }
        try (Stand stand = Stand.again(options, folder)) {
            await().until(() -> attribute("Warnings").contains("rolled back"));
            stand.subject().log(0, 2);
            assertThat(attribute("Warnings")).contains("(PID logging)");
            assertThat(attribute("Problems")).isEmpty();

            stand.subject().update(PID, Documents.toFile(bad, "WARNING"));
            stand.subject().update(PID, Documents.toFile(bad, "INFO"));
            stand.subject().log(0, 3);
            assertThat(attribute("Warnings")).isEmpty();
        }
        try (Stand stand = Stand.again(options, folder)) {
            stand.subject().log(0, 4);
            await().until(() -> Files.readAllLines(bad).contains("load 0 4"));
        }
        assertThat(Files.readAllLines(good)).contains("load 0 1", "load 0 2").doesNotContain("load 0 3");
        assertThat(Files.readAllLines(bad)).contains("load 0 3", "load 0 4").doesNotContain("load 0 1", "load 0 2");
    }

    @Test
    public void aRefusalReachesAClientThatHasNoneOfOurClasses() throws Exception {
        Path folder = temporary.getRoot().toPath();
        Path place = Files.createDirectory(folder.resolve("place"));
        try (Stand stand = Stand.start(options, folder)) {
            stand.subject().update(PID, Documents.toFile(place.resolve("a.log"), "INFO"));
            stand.subject().update(PID, Documents.toFile(folder.resolve("b.log"), "INFO"));
            Files.delete(place.resolve("a.log"));
            Files.delete(place);
            Files.createFile(place);

            assertThatThrownBy(() -> rollback(1))
                    .isInstanceOfAny(RuntimeMBeanException.class, MBeanException.class)
                    .cause()
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("handlers.file")
                    .hasMessageContaining("PID logging");
            stand.subject().log(0, 1);
            assertThat(Files.readAllLines(folder.resolve("b.log"))).contains("load 0 1");
        }
    }
}
