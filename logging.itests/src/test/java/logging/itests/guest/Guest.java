// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import logging.api.Formatter;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.Logging;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An application bundle that talks like {@link Talker}, and leaves a handler, a formatter and filters of its own behind. */
public final class Guest implements BundleActivator {
    /** A handler that the bundle does not take off again. */
    static final class OwnHandler extends Handler {
        @Override
        protected void emit(LogRecord record) {
            throw new Talker.OwnException(null);
        }
    }

    /** A formatter of that handler. */
    static final class OwnFormatter extends Formatter {}

    @Override
    public void start(BundleContext context) {
        Logger log = Logging.getLogger("guest");
        Handler own = new OwnHandler();
        own.setFormatter(new OwnFormatter());
        own.addFilter(record -> record);
        log.addHandler(own);
        log.addFilter(record -> record);
        Talker.talk(this);
    }

    @Override
    public void stop(BundleContext context) {}
}
