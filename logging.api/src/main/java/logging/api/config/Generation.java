// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * One configuration that was applied. Immutable, thread-safe.
 *
 * @param number counts from 1
 * @param time when it took effect
 * @param source who owns it, null for {@code dictConfig}
 * @param document what was applied; deeply unmodifiable
 */
public record Generation(long number, Instant time, String source, Map<String, Object> document) {

    /**
     * Lets nobody change the document.
     *
     * @param number as the record says
     * @param time as the record says
     * @param source as the record says
     * @param document as the record says
     */
    public Generation {
        document = Collections.unmodifiableMap(document);
    }
}
