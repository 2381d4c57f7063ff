// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Map;
import java.util.Set;

/**
 * A formatter or filter to make.
 *
 * @param path its key path
 * @param factory the value of {@code ()} or {@code class}: a registered name, or {@link Keywords#FUNCTION} if a function
 *     in the options makes it; null for the standard kind
 * @param options the remaining keys
 * @param free those of the options that the object need not know, since Python passes them over
 * @param attributes the {@code .} block, set on the object afterwards
 */
public record ObjectPlan(
        String path, String factory, Map<String, Object> options, Set<String> free, Map<String, Object> attributes) {}
