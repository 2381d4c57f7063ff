// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

/** Keys that tools add to a configuration and that are none of ours. */
final class Bookkeeping {

    private Bookkeeping() {}

    static boolean isKey(String key) {
        return key.startsWith("service.")
                || key.startsWith("felix.")
                || key.startsWith(".felix.")
                || key.startsWith("x-")
                || key.startsWith(":configurator:")
                || key.startsWith("org.apache.karaf.")
                || key.startsWith("webconsole.")
                || key.startsWith("component.");
    }
}
