// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.inside;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logging.itests.torture.port.Account;
import logging.itests.torture.port.Books;
import logging.itests.torture.port.Subject;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pax Logging under torture, through SLF4J as its users see it. Thread-safe. */
public final class Pax implements BundleActivator, Subject {
    private static final int THREADS = 64;

    private final List<Logger> loggers = IntStream.range(0, THREADS)
            .mapToObj(thread -> LoggerFactory.getLogger("load.t" + thread))
            .toList();
    private final Logger probe = LoggerFactory.getLogger("probe");
    // guarded by: volatile, written by the framework before anybody gets this object
    private volatile Admin admin;
    // guarded by: volatile
    private volatile Runnable last = () -> {};

    @Override
    public void start(BundleContext context) {
        admin = new Admin(context);
        context.registerService(Subject.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        last.run();
    }

    @Override
    public void whenStopped(Runnable work) {
        last = work;
    }

    @Override
    public void log(int thread, long number) {
        loggers.get(thread).info("load {} {}", thread, number);
    }

    @Override
    public void update(String pid, Map<String, Object> properties) throws IOException {
        admin.update(pid, properties);
    }

    @Override
    public boolean probeTakesDebug() {
        return probe.isDebugEnabled();
    }

    @Override
    public Account account() {
        return Account.NONE;
    }

    @Override
    public Map<String, Books> books() {
        return Map.of();
    }
}
