// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** CPython's test of the same name. */
class MemoryTest extends BaseTest {

    @Test
    void test_persistent_loggers() {
        root.setLevel(Level.INFO);
        WeakReference<Logger> watched = logAndForget();
        assertLogLines("foo DEBUG 2");
        System.gc();
        assertThat(watched.get()).as("the logger survives").isNotNull();
        Logger again = getLogger("foo");
        assertThat(again).isSameAs(watched.get());
        again.debug(nextMessage());
        assertLogLines("foo DEBUG 2", "foo DEBUG 3");
    }

    private WeakReference<Logger> logAndForget() {
        Logger foo = getLogger("foo");
        foo.setLevel(Level.DEBUG);
        root.debug(nextMessage());
        foo.debug(nextMessage());
        return new WeakReference<>(foo);
    }
}
