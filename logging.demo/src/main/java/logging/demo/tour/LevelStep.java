// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.Slot;

/** A level change takes effect on a logger that the application holds already, and touches no handler. */
final class LevelStep implements Step {

    @Override
    public String title() {
        return "a level change";
    }

    @Override
    public String show(Stage stage) throws Exception {
        Logger log = Logging.getLogger("shop.orders");
        Slot file = Logging.system().slots().get("file");
        var handler = file.handler();
        Stage.check(!log.isEnabledFor(Level.DEBUG), "DEBUG is on already");
        stage.apply(Document.FIRST.withFile("level.log").withLevel("DEBUG"));
        Stage.check(log.isEnabledFor(Level.DEBUG), "DEBUG is still off");
        Stage.check(file.handler() == handler, "the file handler was touched");
        String why = stage.status().explain("shop.orders", Level.DEBUG).threshold();
        stage.apply(Document.FIRST.withFile("level.log"));
        return "DEBUG went on and off again; the file handler stayed open; explained as: " + why;
    }
}
