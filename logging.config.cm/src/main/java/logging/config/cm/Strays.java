// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import logging.config.cm.source.Pid;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Configurations that seem to be meant for us, but whose PIDs nobody reads, such as {@code logging.handlr~main}: each is told
 * of once. Thread-safe.
 */
final class Strays {

    private static final String FILTER = "(|(service.pid=logging.*)(service.factoryPid=logging.*))";

    private final ConfigurationAdmin admin;
    private final Reporter reporter;
    // guarded by: itself
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Strays(ConfigurationAdmin admin, Reporter reporter) {
        this.admin = admin;
        this.reporter = reporter;
    }

    /** Looks through all that are there. */
    void search() {
        try {
            Configuration[] found = admin.listConfigurations(FILTER);
            for (Configuration each : found == null ? new Configuration[0] : found) {
                changed(each.getPid(), each.getFactoryPid());
            }
        } catch (IOException unreadable) {
            reporter.unsearched(unreadable);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A configuration is there that may be ours or anybody's. */
    void changed(String pid, String factory) {
        String meant = Pid.meant(pid, factory);
        if (meant != null && told.add(pid)) {
            reporter.notRead(pid, meant);
        }
    }

    /** A configuration is gone. */
    void deleted(String pid) {
        told.remove(pid);
    }
}
