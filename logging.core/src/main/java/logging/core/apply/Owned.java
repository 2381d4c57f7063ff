// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Collection;
import logging.api.Slot;

/**
 * What the last document of a source has set, and its next one takes back.
 *
 * @param loggers the names of those it named, {@code root} for the root; one may be there twice
 * @param slots the slots it made
 * @param disablesOthers whether it has disabled the loggers that it did not name
 */
record Owned(Collection<String> loggers, Collection<Slot> slots, boolean disablesOthers) {}
