// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;
import logging.api.kit.HandlerContract;
import logging.api.kit.RecordingHandler;

/** The contract holds for a handler that does nothing but override {@code emit}. */
class RecordingHandlerContractTest extends HandlerContract {

    private final RecordingHandler recording = new RecordingHandler();

    @Override
    protected Handler create() {
        return recording;
    }

    @Override
    protected List<String> written() {
        return recording.records().stream().map(recording::format).toList();
    }

    @Override
    protected boolean breakOutput() {
        recording.failing(new IllegalStateException("broken"));
        return true;
    }
}
