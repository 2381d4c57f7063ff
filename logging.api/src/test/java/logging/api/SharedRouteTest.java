// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loggers without settings share the route of an ancestor, but not what belongs to the ancestor alone. */
class SharedRouteTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final StringWriter text = new StringWriter();

    @BeforeEach
    void writeToText() {
        StreamHandler handler = new StreamHandler(text);
        handler.setFormatter(new Formatter("%(name)s %(message)s"));
        system.root().addHandler(handler);
    }

    @Test
    void filtersOfALoggerDoNotCountForItsChildren() {
        Filter nothing = Filter.when(record -> false);
        system.getLogger("a").setLevel(Level.INFO);
        system.getLogger("a").addFilter(nothing);
        system.getLogger("a").info("dropped");
        system.getLogger("a.b").info("passed");
        system.getLogger("a").removeFilter(nothing);
        system.getLogger("a").info("passed, too");
        assertThat(text).hasToString("a.b passed\na passed, too\n");
    }

    @Test
    void filtersThatAreSetInOneChangeCountAfterIt() {
        system.change(() -> system.root().addFilter(Filter.when(record -> false)));
        system.root().warning("dropped");
        system.getLogger("a").warning("passed");
        assertThat(text).hasToString("a passed\n");
    }

    @Test
    void aPlaceholderThatBecomesALoggerTakesOverOnlyWhatIsDirectlyBelow() {
        Logger deep = system.getLogger("a.b.c");
        Logger side = system.getLogger("a.bb");
        Logger middle = system.getLogger("a.b");
        Logger top = system.getLogger("a");
        assertThat(deep.parent()).isSameAs(middle);
        assertThat(middle.parent()).isSameAs(top);
        assertThat(side.parent()).isSameAs(top);
    }
}
