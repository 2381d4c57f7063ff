// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.LogRecord;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A bundle that offers a handler as a service, which fills the slot {@code audit}. */
public final class Auditor implements BundleActivator {
    /** Keeps the records themselves. */
    static final class Audit extends Handler {
        private final List<LogRecord> kept = new ArrayList<>();

        @Override
        protected void emit(LogRecord record) {
            kept.add(record);
        }
    }

    @Override
    public void start(BundleContext context) {
        context.registerService(
                Handler.class, new Audit(), FrameworkUtil.asDictionary(Map.of("logging.handler.name", "audit")));
    }

    @Override
    public void stop(BundleContext context) {}
}
