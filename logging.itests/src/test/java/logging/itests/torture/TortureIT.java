// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A short {@code scripts/torture}: every action at least once. Whoever finds it red can repeat it with the seed named. */
public class TortureIT {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void nothingIsLostAtAnEvenPace() throws Exception {
        torture("--seconds", "2", "--rate", "500");
    }

    @Test
    public void nothingIsLostUncountedFlatOut() throws Exception {
        torture("--seconds", "2", "--rate", "flat", "--threads", "4");
    }

    private void torture(String... arguments) throws Exception {
        Options options = Options.parse(Path.of(System.getProperty("bundles.dir")), arguments);
        Verdict verdict = Torture.run(options, temporary.getRoot().toPath());
        assertThat(verdict.isGood()).as(String.join("\n", verdict.lines())).isTrue();
    }
}
