// SPDX-License-Identifier: Apache-2.0
package logging.demo.config;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Which configuration a file in {@code etc} stands for: {@code PID.cfg.json} or {@code FACTORY~NAME.cfg.json}.
 * Immutable.
 *
 * @param name empty for a singleton
 */
record ConfigurationName(String pid, Optional<String> name) {
    private static final String SUFFIX = ".cfg.json";

    static boolean fits(String file) {
        return file.endsWith(SUFFIX) && file.length() > SUFFIX.length();
    }

    static ConfigurationName of(String file) {
        String stem = file.substring(0, file.length() - SUFFIX.length());
        int tilde = stem.indexOf('~');
        return tilde < 0
                ? new ConfigurationName(stem, Optional.empty())
                : new ConfigurationName(stem.substring(0, tilde), Optional.of(stem.substring(tilde + 1)));
    }

    /** The configuration of this name, made if it is not there; its owner may have any location. */
    Configuration in(ConfigurationAdmin admin) throws IOException {
        return name.isPresent()
                ? admin.getFactoryConfiguration(pid, name.get(), "?")
                : admin.getConfiguration(pid, "?");
    }
}
