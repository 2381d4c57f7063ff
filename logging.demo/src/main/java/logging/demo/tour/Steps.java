// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.util.List;

/** The tour's steps in their order. */
final class Steps {

    private Steps() {}

    static List<Step> all() {
        return List.of(
                new ConfigurationStep(),
                new LevelStep(),
                new RefusalStep(),
                new RestartStep("handler bundle stopped, updated and started under load", "logging.handlers.file"),
                new RestartStep("core stopped, updated and started under load", "logging.core"),
                new SwapStep(),
                new AccountingStep());
    }
}
