// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.util.Map;
import logging.api.Logging;
import logging.api.SlotStatus;

/** A clean shutdown: every accepted record of every handler is accounted for. */
final class AccountingStep implements Step {

    @Override
    public String title() {
        return "clean shutdown, with the accounting";
    }

    @Override
    public String show(Stage stage) {
        Map<String, SlotStatus> slots = stage.slots();
        Logging.shutdown();
        StringBuilder text = new StringBuilder("accepted = written + dropped + failed + held, per handler:");
        slots.forEach((name, slot) -> {
            text.append("\n      %-8s %d = %d + %d + %d + %d"
                    .formatted(name, slot.accepted(), slot.written(), slot.dropped(), slot.failed(), slot.held()));
            Stage.check(slot.closes(), "the accounting of " + name + " does not close: " + slot);
            Stage.check(slot.dropped() == 0 && slot.failed() == 0 && slot.held() == 0, "not all was written: " + slot);
        });
        return text.toString();
    }
}
