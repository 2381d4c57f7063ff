// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;

/** CPython's test of the same name, with Java's stack traces. */
class ExceptionTest extends BaseTest {

    @Test
    void test_formatting() {
        RecordingHandler recording = new RecordingHandler();
        root.addHandler(recording);
        IllegalStateException thrown = new IllegalStateException("deliberate mistake");
        root.with(LogOptions.excInfo(thrown).withStackInfo(true)).error("failed");
        root.removeHandler(recording);
        LogRecord r = recording.records().get(0);
        assertThat(r.excText())
                .startsWith("java.lang.IllegalStateException: deliberate mistake\n\tat logging.api.ExceptionTest.");
        assertThat(r.thrown().message()).isEqualTo("deliberate mistake");
        List<String> stack = r.stackInfo().lines().toList();
        assertThat(stack.get(0)).isEqualTo("Stack (most recent call last):");
        assertThat(stack.get(stack.size() - 1)).startsWith("\tat logging.api.ExceptionTest.test_formatting(");
    }
}
