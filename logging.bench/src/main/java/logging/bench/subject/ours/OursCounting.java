// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.ours;

import logging.api.Handler;
import logging.api.LogRecord;
import logging.bench.subject.Count;

/** Counts. */
final class OursCounting extends Handler {

    private final Count count;

    OursCounting(Count count) {
        this.count = count;
    }

    @Override
    protected void emit(LogRecord record) {
        count.one();
    }

    @Override
    protected boolean isConcurrent() {
        return true;
    }
}
