// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Map;

/**
 * A formatter or filter to make.
 *
 * @param path its key path
 * @param factory the value of {@code ()} or {@code class}: a registered name; null for the standard kind
 * @param options the remaining keys
 * @param attributes the {@code .} block, set on the object afterwards
 */
public record ObjectPlan(String path, String factory, Map<String, Object> options, Map<String, Object> attributes) {}
