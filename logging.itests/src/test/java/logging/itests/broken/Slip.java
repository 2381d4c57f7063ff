// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.List;
import java.util.Map;

/**
 * One mistake in a document that was good.
 *
 * @param name what was done to it
 * @param more configurations beside the document, by PID
 * @param complaints all that must be said
 */
record Slip(String name, Map<String, Map<String, Object>> more, List<Complaint> complaints) {
    /** Makes a mistake. */
    interface Rule {
        /** Makes it in a document. */
        Slip in(Map<String, Object> document);
    }

    static Slip of(String name, Complaint... complaints) {
        return new Slip(name, Map.of(), List.of(complaints));
    }
}
