// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.List;
import logging.api.Handler;
import logging.api.kit.HandlerContract;
import logging.api.kit.RecordingHandler;

/** A queue handler with its listener keeps what every handler promises. */
class QueueHandlerContractTest extends HandlerContract {

    private final RecordingHandler target = new RecordingHandler();

    @Override
    protected Handler create() {
        QueueHandler queue = new QueueHandler(16);
        queue.setPolicy(QueuePolicy.of(WhenFull.BLOCK));
        queue.setListener(new QueueListener(system, queue.queue(), List.of(target.slot()), false));
        queue.listener().start();
        return queue;
    }

    @Override
    protected List<String> written() {
        return target.messages();
    }
}
