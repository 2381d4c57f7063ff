// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.SystemOptions;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;

class BasicSetupTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(print, print));
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    private String logged(Map<String, ?> arguments) {
        configurator.basicConfig(arguments);
        system.root().error("text");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void usesTheTemplateOfTheStyle() {
        assertThat(logged(Map.of("style", "$"))).isEqualTo("ERROR:root:text\n");
    }

    @Test
    void aTemplateThatIsNullIsTheFormattersOwn() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("format", null);
        assertThat(logged(arguments)).isEqualTo("text\n");
    }

    @Test
    void wrongArgumentsChangeNothing() {
        Map<String, Object> arguments = Map.of(
                "handlers", List.of(new NullHandler()), "filemode", "w", "style", "x", "level", "LOUD", "bogus", 1);
        assertThatThrownBy(() -> configurator.basicConfig(arguments))
                .hasMessageContaining("Style must be one of: %,{,$")
                .hasMessageContaining("Unknown level: 'LOUD'")
                .hasMessageContaining("Unrecognised argument(s):")
                .hasMessageContaining("filemode")
                .hasMessageContaining("bogus");
        assertThat(system.root().handlers()).isEmpty();
        assertThat(system.root().level()).isEqualTo(Level.WARNING);
    }

    @Test
    void nothingIsCheckedWhileTheRootHasHandlers() {
        configurator.basicConfig(Map.of());
        configurator.basicConfig(Map.of("bogus", 1));
        assertThat(system.root().handlers()).hasSize(1);
    }

    @Test
    void streamFilenameAndHandlersExcludeOneAnother() {
        assertThatThrownBy(() -> configurator.basicConfig(Map.of("stream", print, "filename", "x")))
                .hasMessageContaining("'stream' and 'filename' should not be specified together");
        assertThatThrownBy(() -> configurator.basicConfig(Map.of("stream", print, "handlers", List.of())))
                .hasMessageContaining("'stream' or 'filename' should not be specified together with 'handlers'");
    }
}
