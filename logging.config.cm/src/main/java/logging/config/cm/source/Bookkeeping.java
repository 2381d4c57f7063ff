// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.List;

/** Keys that tools add to a configuration and that are no settings. */
final class Bookkeeping {

    private static final List<String> STARTS = List.of(
            "service.",
            "felix.",
            ".felix.",
            "component.",
            "org.apache.karaf.",
            "webconsole.",
            ":configurator:",
            ".service.",
            "x-");

    private Bookkeeping() {}

    static boolean isKey(String key) {
        return STARTS.stream().anyMatch(key::startsWith);
    }
}
