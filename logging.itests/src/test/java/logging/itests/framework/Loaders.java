// SPDX-License-Identifier: Apache-2.0
package logging.itests.framework;

import static org.awaitility.Awaitility.await;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Class loaders of bundles that must go: the collector tells through a queue when nothing reaches them. Thread-safe. */
public final class Loaders {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Map<Reference<?>, String> watched = new ConcurrentHashMap<>();

    /** From now on the class loader that a bundle has at this moment must go. */
    public void watch(Bundle bundle) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        String name = bundle.getSymbolicName() + ", " + (watched.size() + 1);
        watched.put(new PhantomReference<>(loader, gone), name);
    }

    /** Waits until all of them have gone; nothing but the collector does anything meanwhile. */
    public void assertCollected() {
        Assertions.assertThat(watched).as("watched").isNotEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> {
            System.gc();
            for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) {
                watched.remove(one);
            }
            Assertions.assertThat(watched.values()).as("not collected").isEmpty();
        });
    }
}
