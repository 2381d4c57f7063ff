// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.util.Locale;

/** What is measured beside the {@link Workload}s, by programs of its own. */
enum Probe {
    /** What a call to an asynchronous handler costs when there are steadily 20,000 a second. */
    W5_LATENCY,
    /** 100,000 loggers, and large configurations. */
    W10,
    /** 10,000 virtual threads on one file. */
    VIRTUAL,
    /** The same calls in CPython. */
    CPYTHON;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean matches(String word) {
        return id().equals(word) || id().startsWith(word + "-");
    }
}
