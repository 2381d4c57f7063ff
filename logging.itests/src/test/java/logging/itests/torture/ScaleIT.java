// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Bounds with room for a busy machine; {@code scripts/torture --scale} prints the figures. */
public class ScaleIT {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aLargeConfigurationIsAppliedAndChangedInTimeAndLeavesNothingBehind() throws Exception {
        Scale.Figures figures = Scale.measure(
                Path.of(System.getProperty("bundles.dir")), temporary.getRoot().toPath());
        assertThat(figures.applied()).as("%s", figures).isLessThan(20_000);
        assertThat(figures.level()).as("%s", figures).isLessThan(2_000);
        assertThat(figures.grown()).as("%s", figures).isLessThan(16);
    }
}
