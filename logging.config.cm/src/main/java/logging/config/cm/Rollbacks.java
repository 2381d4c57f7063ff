// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.util.List;
import logging.api.config.Draft;
import logging.api.config.DraftSource;
import logging.api.config.Problem;
import logging.config.cm.source.Composer;

/** What puts configurations of Configuration Admin back. Thread-safe. */
record Rollbacks(Changes changes) implements DraftSource {

    @Override
    public String name() {
        return Composer.SOURCE;
    }

    @Override
    public List<Problem> restore(Draft draft) {
        return changes.restore(draft);
    }
}
