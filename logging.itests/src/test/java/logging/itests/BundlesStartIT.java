// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.osgi.framework.Bundle;

public class BundlesStartIT extends Container {
    @Test
    public void runsOnTheFrameworkOfThisExecution() {
        assertThat(context.getBundle(0).getSymbolicName()).isEqualTo(System.getProperty("framework"));
    }

    @Test
    public void allBundlesAreActive() {
        assertThat(Provision.OURS)
                .allSatisfy(name -> assertThat(bundle(name).getState()).isEqualTo(Bundle.ACTIVE));
    }
}
