// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.Map;

/**
 * A configuration that is wrong in one place.
 *
 * @param name what was done to it
 * @param document the nested document
 * @param path what the key path of a problem begins with
 * @param said what the problem says beside: the wrong value, or what was meant
 */
public record Mutation(String name, Map<String, Object> document, String path, String said) {}
