// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/** An owner with small pauses, whose bounds a test may change. */
final class FakeOwner implements Owner {

    final FakeLink link = new FakeLink();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    volatile Limits limits = new Limits(1000, 1 << 20, Duration.ofMillis(100), false);
    volatile Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), 2);

    @Override
    public Link link() {
        return link;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Backoff backoff() {
        return backoff;
    }

    @Override
    public ThreadFactory threads() {
        return work -> {
            Thread thread = new Thread(work, "outbox under test");
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public Message dropNotice(long dropped) {
        return Message.notice(("dropped " + dropped).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void failed(Throwable error) {
        failures.add(error);
    }
}
