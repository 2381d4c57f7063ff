// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.Test;
import org.osgi.framework.Bundle;

public class BundlesStartKarafIT extends KarafContainer {
    @Test
    public void allBundlesAreActive() {
        assertThat(Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                        .map(Bundle::getSymbolicName))
                .containsAll(Provision.OURS);
    }
}
