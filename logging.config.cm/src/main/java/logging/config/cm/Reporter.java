// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;

/**
 * Tells in the log what became of a configuration: a refusal in one record with all problems, a warning once as long as
 * it lasts. Thread-safe.
 */
final class Reporter {

    private final LoggingSystem system;
    private final LoggingConfigurator configurator;
    private final Logger log;
    // guarded by: volatile, written by the one application under way
    private volatile Set<Problem> said = Set.of();

    Reporter(LoggingSystem system, LoggingConfigurator configurator) {
        this.system = system;
        this.configurator = configurator;
        this.log = system.getLogger("logging.config.cm");
    }

    void applied(List<Problem> warnings) {
        for (Problem warning : new LinkedHashSet<>(warnings)) {
            if (!said.contains(warning)) {
                log.warning("Configuration: %s", warning);
            }
        }
        said = Set.copyOf(warnings);
    }

    void refused(ConfigurationException refused) {
        error(
                isFirst() ? "Configuration refused, none is running" : "Configuration refused, the running one stays",
                refused);
    }

    void restored(ConfigurationException refused) {
        error("Configuration refused at the start, the last good one is running", refused);
    }

    void notRestored(Exception error) {
        error("The last good configuration cannot be used: " + error.getMessage());
    }

    void notSaved(Exception error) {
        log.warning("The last good configuration cannot be saved: %s", error);
    }

    void notResumed(Exception error) {
        error("What was rolled back cannot be used, what is stored takes effect: " + error.getMessage());
    }

    void notRolledBack(RuntimeException error) {
        if (error instanceof ConfigurationException refused) {
            error("Rollback refused, the running configuration stays", refused);
        } else {
            failed(error);
        }
    }

    void pluginFailed(Throwable error) {
        log.warning("A configuration plugin failed and was passed over: %s", error);
    }

    void notPinned(Exception error) {
        log.warning("What was rolled back cannot be saved, it stays until the next start: %s", error);
    }

    void discarded(String coordination, Collection<String> pids) {
        log.warning(
                "Coordination %s failed: what it changed takes no effect until it is changed again: %s",
                coordination, String.join(", ", new TreeSet<>(pids)));
    }

    void notRead(String pid, String meant) {
        log.warning("PID %s is not read, did you mean \"%s\"?", pid, meant);
    }

    /** Reading the configurations themselves has said so, or will. */
    void unsearched(IOException error) {
        log.debug("Configuration Admin cannot be searched for misspelt PIDs: %s", error.getMessage());
    }

    void failed(Throwable error) {
        log.error("A change of the configuration could not be applied", error);
    }

    /** In one line, since formatters that nobody can forge print a line break as an escape. */
    private void error(String what, ConfigurationException refused) {
        error(what + ": " + refused.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }

    private void error(String text) {
        if (isFirst()) {
            // there is no configuration yet that could print it
            system.err().println(text);
        }
        log.error("%s", text);
    }

    /** Whether no configuration has taken effect yet. */
    private boolean isFirst() {
        return configurator.status().generation() == 0;
    }
}
