// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import logging.api.LogRecord;
import logging.api.Slot;

/** Hands records over as a queue does. */
public final class Together {

    private Together() {}

    /** Together as far as the handler takes them so, the others one by one. */
    public static void handle(Slot slot, LogRecord[] records, int count) {
        for (int i = slot.emitBatch(records, count); i < count; i++) {
            slot.handle(records[i]);
        }
    }
}
