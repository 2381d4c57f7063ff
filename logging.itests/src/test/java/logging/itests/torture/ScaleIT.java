// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The aims are a second for the large configuration, 10 ms for one level and a flat heap; a quiet machine takes 0.4 s, 7 ms
 * and 20 ms through the whole document, whose text Configuration Admin hands over anew. The bounds are four times as much or more,
 * for machines that are busy; the heap is none of their business. {@code scripts/torture --scale} prints the figures.
 */
public class ScaleIT {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aLargeConfigurationIsAppliedAndChangedInTimeAndLeavesNothingBehind() throws Exception {
        Scale.Figures figures = Scale.measure(
                Path.of(System.getProperty("bundles.dir")), temporary.getRoot().toPath());
        System.out.println(figures);
        assertThat(figures.other()).as("without us: %s", figures).isLessThan(10);
        assertThat(figures.applied()).as("applied: %s", figures).isLessThan(4_000);
        assertThat(figures.level()).as("one level: %s", figures).isLessThan(40);
        assertThat(figures.levelInDocument())
                .as("one level through the document: %s", figures)
                .isLessThan(120);
        assertThat(figures.grown()).as("heap: %s", figures).isLessThan(2);
    }
}
