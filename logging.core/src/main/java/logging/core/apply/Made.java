// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Map;
import logging.api.Handler;
import logging.api.Slot;
import logging.core.plan.HandlerPlan;

/**
 * One handler of a plan on its way into the system.
 *
 * @param plan its section
 * @param slot where it goes
 * @param handler the new handler; null if the one in the slot stays or its family is away
 * @param spec what it is made from
 */
record Made(HandlerPlan plan, Slot slot, Handler handler, Map<String, Object> spec) {}
