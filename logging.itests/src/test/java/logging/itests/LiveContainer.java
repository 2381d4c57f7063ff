// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingConfigurator;
import logging.itests.framework.Bundles;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A container whose logging is configured through Configuration Admin: each test gets an empty folder, and leaves no
 * configuration behind. Services are looked up at each use, for tests restart whoever offers them.
 */
public abstract class LiveContainer extends Container {
    private static final long PATIENCE_MILLIS = 10_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    protected Bundles bundles;

    @Before
    public final void findBundles() {
        bundles = new Bundles(context);
    }

    @After
    public final void accountsCloseAndTheConfigurationLeaves() throws IOException {
        try {
            assertAccountsClose();
        } finally {
            configuration("logging").delete();
        }
    }

    /** A file of this test's own. */
    protected final Path file(String name) {
        return temporary.getRoot().toPath().resolve(name);
    }

    /** The configuration of a PID; made if it is not there. */
    protected final Configuration configuration(String pid) throws IOException {
        return service(ConfigurationAdmin.class).getConfiguration(pid, "?");
    }

    /** Updates the PID {@code logging}. */
    protected final void configure(Map<String, ?> document) throws IOException {
        configuration("logging").update(FrameworkUtil.asDictionary(document));
    }

    protected final ConfigurationStatus status() {
        return service(LoggingConfigurator.class).status();
    }

    /** At a quiet point every record that a handler accepted is written, dropped, failed or held. */
    protected final void assertAccountsClose() {
        assertThat(status().slots().values()).allMatch(SlotStatus::closes, "accounts close");
    }

    /** The service that is there now, or comes soon; it is not given back, for its owner may end it with that. */
    protected final <T> T service(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            assertThat(tracker.waitForService(PATIENCE_MILLIS))
                    .as("service " + type.getName())
                    .isNotNull();
            return context.getService(tracker.getServiceReference());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        } finally {
            tracker.close();
        }
    }
}
