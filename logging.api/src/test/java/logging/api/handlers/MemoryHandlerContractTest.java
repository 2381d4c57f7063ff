// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.List;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.kit.HandlerContract;
import logging.api.kit.RecordingHandler;

/** A memory handler that flushes each record keeps what every handler promises. */
class MemoryHandlerContractTest extends HandlerContract {

    private final RecordingHandler target = new RecordingHandler();
    private Handler made;

    @Override
    protected Handler create() {
        made = new MemoryHandler(1, 0, target);
        return made;
    }

    @Override
    protected List<String> written() {
        return target.records().stream().map(this::text).toList();
    }

    private String text(LogRecord record) {
        return made.format(record);
    }
}
