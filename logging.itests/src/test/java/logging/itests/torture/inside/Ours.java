// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.inside;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingStatus;
import logging.itests.torture.port.Account;
import logging.itests.torture.port.Books;
import logging.itests.torture.port.Subject;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** This project under torture: an application bundle with loggers in final fields. Thread-safe. */
public final class Ours implements BundleActivator, Subject {
    private static final int THREADS = 64;

    private final List<Logger> loggers = IntStream.range(0, THREADS)
            .mapToObj(thread -> Logging.getLogger("load.t" + thread))
            .toList();
    private final Logger probe = Logging.getLogger("probe");
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
        loggers.get(thread).info("load %d %d", thread, number);
    }

    @Override
    public void update(String pid, Map<String, Object> properties) throws IOException {
        admin.update(pid, properties);
    }

    @Override
    public boolean probeTakesDebug() {
        return probe.isEnabledFor(10);
    }

    /** A queue in front of the handler may be where a bound was reached. */
    private static long sum(List<SlotStatus> slots, ToLongFunction<SlotStatus> count) {
        return slots.stream()
                .filter(slot -> List.of("main", "queue").contains(slot.name()))
                .mapToLong(count)
                .sum();
    }

    @Override
    public Account account() {
        List<SlotStatus> slots =
                Logging.system().slots().all().stream().map(Slot::status).toList();
        LoggingStatus core = Logging.system().find(LoggingStatus.class);
        ConfigurationStatus status = core == null ? null : core.status();
        return new Account(
                sum(slots, SlotStatus::dropped) + Logging.system().slots().departedDropped(),
                sum(slots, SlotStatus::failed),
                sum(slots, SlotStatus::held),
                slots.stream().allMatch(slot -> "BOUND".equals(slot.state()) && slot.held() == 0),
                slots.stream()
                        .filter(slot -> !slot.closes())
                        .map(SlotStatus::toString)
                        .toList(),
                status == null ? 0 : status.generation(),
                status == null
                        ? List.of()
                        : status.problems().stream().map(Object::toString).toList());
    }

    @Override
    public Map<String, Books> books() {
        Map<String, Books> books = new TreeMap<>();
        for (Slot slot : Logging.system().slots().all()) {
            SlotStatus now = slot.status();
            books.put(slot.name(), new Books(now.accepted(), now.written(), now.dropped(), now.failed(), now.held()));
        }
        return books;
    }
}
