// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** The samples of CPython's behaviour that this repository keeps, all of which must come out. */
public class OracleTest {

    private static Path samples(String name) throws URISyntaxException {
        return Path.of(OracleTest.class.getResource("/oracle/" + name).toURI());
    }

    private static void comesOut(String name) throws URISyntaxException {
        List<Verdict> verdicts = Corpus.judge(samples(name));
        PrintStream out = System.out;
        out.print(name + ": ");
        new Report(out, Report.FEW).print(verdicts);
        assertThat(verdicts)
                .isNotEmpty()
                .allSatisfy(verdict ->
                        assertThat(verdict.difference()).as(verdict.id()).isNull());
    }

    @Test
    public void easyScenariosComeOutByteForByte() throws URISyntaxException {
        comesOut("corpus/easy");
    }
}
