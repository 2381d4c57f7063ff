// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class ChildLoggerTest extends BaseTest {

    @Test
    void test_child_loggers() {
        Logger l1 = getLogger("abc");
        getLogger("def.ghi");
        assertThat(root.getChild("xyz")).isSameAs(getLogger("xyz"));
        assertThat(root.getChild("uvw.xyz")).isSameAs(getLogger("uvw.xyz"));
        Logger c1 = l1.getChild("def");
        Logger c2 = c1.getChild("ghi");
        Logger c3 = l1.getChild("def.ghi");
        assertThat(c1).isSameAs(getLogger("abc.def"));
        assertThat(c2).isSameAs(getLogger("abc.def.ghi"));
        assertThat(c2).isSameAs(c3);
    }

    @Test
    void test_get_children() {
        Logger l1 = getLogger("foo");
        Logger l2 = getLogger("foo.bar");
        getLogger("foo.bar.baz.bozz");
        Logger l4 = getLogger("bar");
        assertThat(root.getChildren()).containsExactlyInAnyOrder(l1, l4);
        assertThat(l1.getChildren()).containsExactly(l2);
        assertThat(l2.getChildren()).isEmpty();
    }
}
