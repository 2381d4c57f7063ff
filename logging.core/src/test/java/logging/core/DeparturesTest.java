// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.StreamHandler;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleReference;
import org.osgi.framework.wiring.BundleWiring;

/** What a bundle added by hand goes when it stops; its classes here are loaded by a loader that says whose they are. */
class DeparturesTest {

    /** A handler that remembers, loaded once more as a class of a bundle. */
    public static class Foreign extends Handler {
        /** Called by the test, through the bundle's class. */
        public Foreign() {}

        @Override
        protected void emit(LogRecord record) {
            // what arrives is counted by the slot
        }
    }

    /** A filter of the bundle. */
    public static class ForeignFilter implements Filter {
        /** Called by the test, through the bundle's class. */
        public ForeignFilter() {}

        @Override
        public LogRecord filter(LogRecord record) {
            return null;
        }
    }

    /** A formatter of the bundle. */
    public static class ForeignFormatter extends Formatter {
        /** Called by the test, through the bundle's class. */
        public ForeignFormatter() {}

        @Override
        public String format(LogRecord record) {
            return "foreign";
        }
    }

    /** Gives some classes of its own for those of the test, in the name of a bundle. */
    private static final class BundleLoader extends ClassLoader implements BundleReference {
        private final Bundle bundle;

        BundleLoader(Bundle bundle) {
            super(DeparturesTest.class.getClassLoader());
            this.bundle = bundle;
        }

        @Override
        public Bundle getBundle() {
            return bundle;
        }

        @SuppressWarnings("unchecked")
        <T> T make(Class<? extends T> type) throws ReflectiveOperationException, IOException {
            String name = type.getName();
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    byte[] code = bytes.readAllBytes();
                    loaded = defineClass(name, code, 0, code.length);
                }
            }
            return (T) loaded.getConstructor().newInstance();
        }
    }

    // guarded by: the test's thread
    private int state = Bundle.ACTIVE;
    // guarded by: the test's thread
    private boolean atTheEnd;
    // guarded by: one test; null as long as the bundle has its first classes
    private ClassLoader current;

    private final Bundle bundle = bundle(7);
    private final BundleLoader loader = new BundleLoader(bundle);
    private final LoggingSystem system = LoggingSystem.create();
    private final Departures departures = new Departures(system, () -> atTheEnd);
    private final Logger log = system.getLogger("shop");

    private Bundle bundle(long id) {
        Class<?>[] type = {Bundle.class};
        return (Bundle) Proxy.newProxyInstance(
                DeparturesTest.class.getClassLoader(), type, (self, method, arguments) -> switch (method.getName()) {
                    case "getBundleId" -> id;
                    case "getState" -> state;
                    case "adapt" -> wiring();
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> (int) id;
                    case "toString" -> "bundle " + id;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The wiring of the classes that the bundle has now. */
    private BundleWiring wiring() {
        Class<?>[] type = {BundleWiring.class};
        return (BundleWiring) Proxy.newProxyInstance(
                DeparturesTest.class.getClassLoader(), type, (self, method, arguments) -> switch (method.getName()) {
                    case "getClassLoader" -> current == null ? loader : current;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void stops(Bundle which) {
        departures.bundleChanged(new BundleEvent(BundleEvent.STOPPING, which));
    }

    @Test
    void takesItsHandlersFiltersAndFormattersAlong() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        Handler own = new StreamHandler(new StringWriter());
        own.setFormatter(loader.make(ForeignFormatter.class));
        own.addFilter(loader.make(ForeignFilter.class));
        log.addFilter(loader.make(ForeignFilter.class));
        log.addHandler(foreign);
        log.addHandler(own);

        stops(bundle);

        assertThat(log.handlers()).containsExactly(own);
        assertThat(log.filters()).isEmpty();
        assertThat(own.filters()).isEmpty();
        assertThat(own.formatter()).isNull();
        assertThat(system.handlers().all()).doesNotContain(foreign);
    }

    @Test
    void leavesWhatOthersAdded() throws Exception {
        Filter filter = Filter.named("shop");
        Handler own = new StreamHandler(new StringWriter());
        Formatter formatter = new Formatter("%(message)s");
        own.setFormatter(formatter);
        own.addFilter(filter);
        log.addFilter(filter);
        log.addHandler(own);
        Handler foreign = loader.make(Foreign.class);
        system.root().addHandler(foreign);

        stops(bundle(8));

        assertThat(log.handlers()).containsExactly(own);
        assertThat(log.filters()).containsExactly(filter);
        assertThat(own.filters()).containsExactly(filter);
        assertThat(own.formatter()).isSameAs(formatter);
        assertThat(system.root().handlers()).containsExactly(foreign);
    }

    @Test
    void aNamedSlotHoldsRecordsForASuccessor() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        Slot slot = new Slot("audit", 0, HoldPolicy.DEFAULT);
        system.slots().put(slot);
        system.handlers().remember(foreign);
        slot.bind(foreign, java.time.Duration.ofSeconds(1));
        log.addSlot(slot);

        stops(bundle);
        log.error("kept");

        assertThat(slot.handler()).isNull();
        assertThat(slot.status().held()).isEqualTo(1);
    }

    @Test
    void otherEventsAndTheFrameworkItselfTakeNothing() throws Exception {
        BundleLoader framework = new BundleLoader(bundle(0));
        Handler foreign = loader.make(Foreign.class);
        Handler system0 = framework.make(Foreign.class);
        log.addHandler(foreign);
        log.addHandler(system0);

        departures.bundleChanged(new BundleEvent(BundleEvent.STOPPED, bundle));
        stops(framework.getBundle());

        assertThat(log.handlers()).isEqualTo(List.of(foreign, system0));
    }

    @Test
    void whenTheFrameworkStopsEverythingStays() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        log.addHandler(foreign);

        atTheEnd = true;
        stops(bundle);

        assertThat(log.handlers()).containsExactly(foreign);
        assertThat(foreign.isClosed()).isFalse();
    }

    @Test
    void catchesUpWithBundlesThatWereUninstalledMeanwhile() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        log.addHandler(foreign);

        departures.catchUp();
        assertThat(log.handlers()).containsExactly(foreign);

        state = Bundle.RESOLVED;
        departures.catchUp();
        assertThat(log.handlers())
                .as("made by hand, its classes are still there")
                .containsExactly(foreign);

        state = Bundle.UNINSTALLED;
        departures.catchUp();
        assertThat(log.handlers()).isEmpty();
    }

    @Test
    void catchesUpWithWhatUninstalledBundlesPutOnOthers() throws Exception {
        Handler ours = new Foreign();
        ours.setFormatter(loader.make(ForeignFormatter.class));
        log.addHandler(ours);
        log.addFilter(loader.make(ForeignFilter.class));

        departures.catchUp();
        assertThat(log.filters()).hasSize(1);
        assertThat(ours.formatter()).isNotNull();

        state = Bundle.UNINSTALLED;
        departures.catchUp();
        assertThat(log.filters()).isEmpty();
        assertThat(ours.formatter()).isNull();
        assertThat(log.handlers()).containsExactly(ours);
    }

    @Test
    void catchesUpWithWhatABundleHadBeforeItWasUpdated() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        log.addHandler(foreign);

        current = new BundleLoader(bundle);
        departures.catchUp();
        assertThat(log.handlers()).isEmpty();
        assertThat(foreign.isClosed()).isTrue();
    }

    @Test
    void catchesUpWithAFamilyThatStoppedMeanwhile() throws Exception {
        Handler foreign = loader.make(Foreign.class);
        Slot slot = new Slot("audit", 0, HoldPolicy.DEFAULT);
        system.slots().put(slot);
        system.handlers().remember(foreign);
        slot.bind(foreign, java.time.Duration.ofSeconds(1));

        state = Bundle.STARTING;
        departures.catchUp();
        assertThat(slot.handler()).isSameAs(foreign);

        state = Bundle.RESOLVED;
        departures.catchUp();
        assertThat(slot.handler()).isNull();
    }
}
