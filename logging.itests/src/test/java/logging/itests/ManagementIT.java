// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import logging.api.Level;
import logging.api.Logging;
import org.junit.Before;
import org.junit.Test;

/** The status as whoever connects to the JVM reads it, without any class of ours. */
public class ManagementIT extends LiveContainer {
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    // guarded by: one test
    private ObjectName name;

    @Before
    public void aConfigurationRuns() throws Exception {
        name = new ObjectName("logging:type=Logging");
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logging.getLogger("shop.orders").info("one record");
    }

    @Test
    public void whatRunsIsRead() throws Exception {
        assertThat(attribute("Generation")).isEqualTo(status().generation());
        assertThat(table("Loggers")).containsEntry("root", Level.INFO);
        assertThat(table("Handlers").get("file"))
                .asString()
                .startsWith("BOUND accepted=1 written=1 dropped=0 failed=0 held=0");
        assertThat(problems()).isEmpty();
    }

    @Test
    public void aRefusalIsReadWithKeyPathAndPid() throws Exception {
        configure(Documents.toFile(file("a.log"), "LOUD"));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("root.level: ")
                .contains("'LOUD'")
                .endsWith("(PID logging)");
        assertThat(table("Loggers")).containsEntry("root", Level.INFO);
    }

    @Test
    public void whyARecordGoesWhereItGoesIsExplained() throws Exception {
        assertThat(explained("INFO")).contains("shop.orders").contains("file");
    }

    @Test
    public void aStopOfCoreTakesItAwayAndAStartBringsItBack() throws Exception {
        bundles.of("logging.core").stop();
        assertThat(server.isRegistered(name)).isFalse();

        bundles.of("logging.core").start();
        assertThatItIsBack();
    }

    @Test
    public void anUpdateOfCoreBringsItBack() throws Exception {
        bundles.renew("logging.core", Provision.jar("logging.core"));
        assertThatItIsBack();
    }

    /** And it is the new one: it sees what comes later. */
    private void assertThatItIsBack() throws Exception {
        await().until(() -> server.isRegistered(name) && table("Loggers").containsKey("root"));
        configure(Documents.toFile(file("a.log"), "DEBUG"));
        await("the new configurer has read it")
                .until(() -> table("Loggers").get("root").equals(Level.DEBUG));
        Logging.getLogger("shop.orders").debug("another record");

        assertThat(attribute("Generation")).isEqualTo(status().generation());
        assertThat(table("Handlers").get("file")).asString().startsWith("BOUND accepted=2 written=2");
        assertThat(explained("DEBUG")).contains("shop.orders");
        configure(Documents.toFile(file("a.log"), "LOUD"));
        assertThat(problems()).hasSize(1);
    }

    private Object attribute(String attribute) throws Exception {
        return server.getAttribute(name, attribute);
    }

    private List<String> problems() throws Exception {
        return Arrays.asList((String[]) attribute("Problems"));
    }

    private String explained(String level) throws Exception {
        String text = String.class.getName();
        return (String) server.invoke(name, "explain", new Object[] {"shop.orders", level}, new String[] {text, text});
    }

    private Map<String, Object> table(String attribute) throws Exception {
        Map<String, Object> rows = new TreeMap<>();
        for (Object row : ((TabularData) attribute(attribute)).values()) {
            rows.put((String) ((CompositeData) row).get("key"), ((CompositeData) row).get("value"));
        }
        return rows;
    }
}
