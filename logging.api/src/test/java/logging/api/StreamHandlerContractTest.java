// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.IOException;
import java.util.List;
import logging.api.kit.FailingStream;
import logging.api.kit.HandlerContract;

class StreamHandlerContractTest extends HandlerContract {

    private final FailingStream stream = new FailingStream();

    @Override
    protected Handler create() {
        return new StreamHandler(stream);
    }

    @Override
    protected List<String> written() {
        return stream.text().lines().toList();
    }

    @Override
    protected boolean breakOutput() {
        stream.failing(new IOException("no space left"));
        return true;
    }
}
