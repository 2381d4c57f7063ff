// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.List;
import java.util.Map;

/**
 * A configuration that is wrong in one place.
 *
 * @param name what was done to it
 * @param configurations all of it, by PID
 * @param complaints all that must be said, and nothing else
 */
public record Mutation(String name, Map<String, Map<String, Object>> configurations, List<Complaint> complaints) {}
