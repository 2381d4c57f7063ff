// SPDX-License-Identifier: Apache-2.0
package logging.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A {@link Handler} that several records together cost less than one after the other; asked by whoever has many of them
 * ready, such as {@link logging.api.handlers.QueueListener}.
 *
 * <p>Only a handler that is {@linkplain Handler#isConcurrent() concurrent} is asked, and only while it has no filters; its
 * {@link Handler#handle} is not. Thread-safe. No counterpart in Python.
 */
@ConsumerType
public interface BatchEmitter {

    /**
     * Emits records in order, with the effect that {@link Handler#emit} has for each.
     *
     * <p>May stop in front of any of them; it is then given to {@code emit}, as are those behind it. So a record that
     * cannot be emitted need not be dealt with here, nor any after the handler was {@linkplain Handler#isRetired() retired}.
     * What this throws counts as nothing emitted, so it must not throw once it has emitted a record.
     *
     * @param records the records, and maybe others behind them; neither kept nor changed
     * @param count how many of them, at least 1
     * @return how many were emitted
     */
    int emitBatch(LogRecord[] records, int count);
}
