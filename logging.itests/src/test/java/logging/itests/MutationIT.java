// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import logging.api.Logging;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import logging.itests.broken.Complaint;
import logging.itests.broken.Form;
import logging.itests.broken.Mutation;
import logging.itests.broken.Mutations;
import org.assertj.core.api.SoftAssertions;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/**
 * Every wrong configuration is refused whole, says what is wrong, where, and in which PID and file, says nothing else, and
 * leaves the running one exactly as it was.
 */
public class MutationIT extends LiveContainer {
    private static final int ROUNDS = 4;
    private static final long SEED = Long.getLong("logging.itests.seed", 20_240_601);

    // guarded by: one test; what Configuration Admin has now, by PID
    private final Map<String, Map<String, Object>> stored = new HashMap<>();

    @Override
    protected Option project() {
        return composite(Provision.bundles(List.of("org.apache.felix.coordinator")), super.project());
    }

    @Before
    public void aFileIsWhereAFolderShouldBe() throws IOException {
        Files.writeString(file("plain"), "no folder");
    }

    @After
    public void nothingIsStored() throws Exception {
        storeAsOne(Map.of());
        await().until(() -> status().slots().isEmpty());
    }

    @Test
    public void wrongJsonIsRefused() throws Exception {
        eachIsRefused(Form.JSON);
    }

    @Test
    public void wrongDottedKeysAreRefused() throws Exception {
        eachIsRefused(Form.DOTTED);
    }

    @Test
    public void wrongFactoryConfigurationsAreRefused() throws Exception {
        eachIsRefused(Form.FACTORIES);
    }

    @Test
    public void thereAreMoreThanTwoHundred() {
        int all = 0;
        for (Form form : Form.values()) {
            all += mutations(form).rounds(ROUNDS).size();
        }
        assertThat(all).isGreaterThan(200);
    }

    /** What changes outside a coordination is judged when it has settled; it is told alike. */
    @Test
    public void wrongFactoryConfigurationsAreRefusedWhenTheyHaveSettled() throws Exception {
        Mutations mutations = mutations(Form.FACTORIES);
        storeAsOne(mutations.good());
        SoftAssertions softly = new SoftAssertions();
        for (Mutation mutation : mutations.rounds(1)) {
            if (differing(stored, mutation.configurations()).size() == 1) {
                ConfigurationStatus before = status();
                store(mutation.configurations());
                await(mutation.name()).until(() -> unsaid(mutation).isEmpty());
                softly.assertThat(running(status())).as(mutation.name()).isEqualTo(running(before));
                storeAsOne(mutations.good());
            }
        }
        softly.assertAll();
    }

    private Mutations mutations(Form form) {
        return new Mutations(temporary.getRoot().toPath(), form, SEED, service(LoggingConfigurator.class)::toJson);
    }

    private void eachIsRefused(Form form) throws Exception {
        Mutations mutations = mutations(form);
        storeAsOne(mutations.good());
        ConfigurationStatus before = status();
        assertThat(before.problems()).isEmpty();
        assertThat(before.slots()).containsOnlyKeys("file", "rotating", "memory", "queue");
        Object handler = Logging.system().handlers().byName("file");

        SoftAssertions softly = new SoftAssertions();
        for (Mutation mutation : mutations.rounds(ROUNDS)) {
            storeAsOne(mutation.configurations());
            String what = mutation.name() + ", seed " + SEED + ", said " + status().problems();
            softly.assertThat(unsaid(mutation)).as("not said: " + what).isEmpty();
            softly.assertThat(unasked(mutation)).as("said besides: " + what).isEmpty();
            softly.assertThat(running(status())).as(what).isEqualTo(running(before));
            softly.assertThat(Logging.system().handlers().byName("file")).isSameAs(handler);
        }
        softly.assertAll();

        storeAsOne(mutations.good());
        assertThat(status().problems()).isEmpty();
        assertThat(status().generation()).isEqualTo(before.generation() + 1);
    }

    /** Each complaint is made once. */
    private List<Complaint> unsaid(Mutation mutation) {
        return mutation.complaints().stream()
                .filter(complaint ->
                        status().problems().stream().filter(complaint::isMadeBy).count() != 1)
                .toList();
    }

    private List<Problem> unasked(Mutation mutation) {
        return status().problems().stream()
                .filter(problem -> mutation.complaints().stream().noneMatch(each -> each.isMadeBy(problem)))
                .toList();
    }

    /** The whole status but for what was refused. */
    private static List<Object> running(ConfigurationStatus status) {
        return List.of(
                status.generation(),
                status.loggers(),
                status.temporaryLevels(),
                status.slots(),
                status.waiting(),
                status.warnings(),
                status.bootHeld(),
                status.bootDropped(),
                status.departedDropped());
    }

    // ---- Configuration Admin

    /** Makes it all that is stored; what differs takes effect as one. */
    private void storeAsOne(Map<String, Map<String, Object>> wanted) throws Exception {
        Coordination coordination = service(Coordinator.class).begin("logging.itests", 0);
        try {
            store(wanted);
        } finally {
            coordination.end();
        }
    }

    private void store(Map<String, Map<String, Object>> wanted) throws IOException {
        Set<String> pids = differing(stored, wanted);
        stored.clear();
        stored.putAll(wanted);
        for (String pid : pids) {
            if (wanted.containsKey(pid)) {
                of(pid).update(FrameworkUtil.asDictionary(wanted.get(pid)));
            } else {
                of(pid).delete();
            }
        }
    }

    private static Set<String> differing(Map<String, Map<String, Object>> one, Map<String, Map<String, Object>> other) {
        Set<String> pids = new TreeSet<>(one.keySet());
        pids.addAll(other.keySet());
        pids.removeIf(pid -> text(one.get(pid)).equals(text(other.get(pid))));
        return pids;
    }

    private static String text(Map<String, Object> properties) {
        Map<String, Object> texts = new TreeMap<>(properties == null ? Map.of("", "absent") : properties);
        texts.replaceAll((key, value) -> value instanceof Object[] many ? List.of(many) : value);
        return texts.toString();
    }

    private Configuration of(String pid) throws IOException {
        String[] two = pid.split("~", 2);
        return two.length == 1
                ? configuration(pid)
                : service(ConfigurationAdmin.class).getFactoryConfiguration(two[0], two[1], "?");
    }
}
