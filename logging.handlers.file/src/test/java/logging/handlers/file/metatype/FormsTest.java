// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.metatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import logging.api.config.Options;
import logging.api.config.Problem;
import logging.handlers.file.FileHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    /** Keys that every handler has, read by core. */
    private static final Set<String> COMMON = Set.of("formatter", "level", "filters");

    @ParameterizedTest
    @ValueSource(
            classes = {
                FileHandlerForm.class,
                WatchedFileHandlerForm.class,
                RotatingFileHandlerForm.class,
                TimedRotatingFileHandlerForm.class
            })
    void aFormAsksForWhatTheHandlerReads(Class<?> form) {
        String name = form.getSimpleName().replace("Form", "");
        String className = name.equals("FileHandler") ? "logging.FileHandler" : "logging.handlers." + name;
        Options options = new Options("h", Map.of("filename", "a.log", "when", "H"));
        assertThat(new FileHandlers().create(className, options)).isNotNull();
        Set<String> asked =
                Arrays.stream(form.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Set<String> read = new HashSet<>(options.known());
        read.addAll(COMMON);
        assertThat(new TreeSet<>(asked)).isEqualTo(new TreeSet<>(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logging.FileHandler", "logging.handlers.RotatingFileHandler"})
    void whatAFormLeavesEmptyIsNotSet(String className) {
        Map<String, Object> filled =
                Map.of("filename", "a.log", "permissions", "", "namer", "", "rotator", "", "when", "", "bufferSize", 0);
        Options options = new Options("h", filled);
        assertThat(new FileHandlers().create(className, options)).isNotNull();
        assertThat(options.problems()).isEmpty();
    }

    @Test
    void whatAFormShowsOfTimeIsNoRolloverByTime() {
        Map<String, Object> shown =
                Map.of("filename", "a.log", "when", "", "interval", 1, "utc", false, "atTime", "", "maxBytes", 1000);
        Options options = new Options("handlers.a", shown);
        assertThat(new FileHandlers().create("logging.handlers.RotatingFileHandler", options))
                .isNotNull();
        assertThat(options.problems()).isEmpty();
        assertThat(options.unread()).isEmpty();
    }

    @Test
    void whatIsSaidOfTimeWithoutWhenIsRefused() {
        Map<String, Object> vain = Map.of("filename", "a.log", "interval", 2, "utc", true, "atTime", "03:30");
        Options options = new Options("handlers.a", vain);
        assertThat(new FileHandlers().create("logging.handlers.RotatingFileHandler", options))
                .isNull();
        assertThat(options.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "handlers.a.interval: expected only together with when, was 2",
                        "handlers.a.utc: expected only together with when, was true",
                        "handlers.a.atTime: expected only together with when, was 03:30");
    }
}
