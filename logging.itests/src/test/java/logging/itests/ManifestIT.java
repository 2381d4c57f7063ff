// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The arrows between the bundles, as the framework sees them. */
public class ManifestIT extends Container {
    /** What is exported; everything else is private. */
    private static final Map<String, Set<String>> EXPORTS = Map.of(
            "logging.api",
            Set.of(
                    "logging.api",
                    "logging.api.capture",
                    "logging.api.config",
                    "logging.api.formatters",
                    "logging.api.handlers",
                    "logging.api.text"),
            "logging.core",
            Set.of(),
            "logging.handlers.file",
            Set.of("logging.handlers.file"),
            "logging.handlers.net",
            Set.of("logging.handlers.net"),
            "logging.config.cm",
            Set.of());

    @Test
    public void onlyTheApiAndTheHandlerClassesAreExported() {
        for (String name : Provision.OURS) {
            Set<String> exported = wiring(name).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                    .map(capability -> (String) capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(exported).as("exports of " + name).isSubsetOf(EXPORTS.get(name));
        }
    }

    @Test
    public void exportedPackagesHaveVersionsOfTheirOwn() {
        for (String name : Provision.OURS) {
            assertThat(wiring(name).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
                    .allSatisfy(capability -> assertThat(capability.getAttributes())
                            .extractingByKey(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)
                            .hasToString("1.0.0"));
        }
    }

    @Test
    public void theApiNeedsNobody() {
        assertThat(wiring("logging.api").getRequiredWires(null))
                .allMatch(wire -> wire.getProvider().getBundle().getBundleId() == 0);
    }

    @Test
    public void ofOurBundlesEachIsWiredToTheApiOnly() {
        for (String name : Provision.OURS) {
            List<BundleWire> wires = wiring(name).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE);
            assertThat(wires)
                    .extracting(wire -> wire.getProvider().getBundle().getSymbolicName())
                    .filteredOn(Provision.OURS::contains)
                    .as("what " + name + " imports from us")
                    .allMatch("logging.api"::equals);
        }
    }

    private BundleWiring wiring(String name) {
        return bundle(name).adapt(BundleWiring.class);
    }
}
