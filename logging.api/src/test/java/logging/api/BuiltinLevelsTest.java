// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class BuiltinLevelsTest extends BaseTest {

    @Test
    void test_flat() {
        Logger errLogger = getLogger("ERR");
        errLogger.setLevel(Level.ERROR);
        LoggerAdapter infLogger = new LoggerAdapter(getLogger("INF"), Map.of());
        infLogger.setLevel(Level.INFO);
        Logger debLogger = getLogger("DEB");
        debLogger.setLevel(Level.DEBUG);

        errLogger.log(Level.CRITICAL, nextMessage());
        errLogger.error(nextMessage());
        infLogger.log(Level.CRITICAL, nextMessage());
        infLogger.error(nextMessage());
        infLogger.warning(nextMessage());
        infLogger.info(nextMessage());
        debLogger.log(Level.CRITICAL, nextMessage());
        debLogger.error(nextMessage());
        debLogger.warning(nextMessage());
        debLogger.info(nextMessage());
        debLogger.debug(nextMessage());

        errLogger.warning(nextMessage());
        errLogger.info(nextMessage());
        errLogger.debug(nextMessage());
        infLogger.debug(nextMessage());

        assertLogLines(
                "ERR CRITICAL 1",
                "ERR ERROR 2",
                "INF CRITICAL 3",
                "INF ERROR 4",
                "INF WARNING 5",
                "INF INFO 6",
                "DEB CRITICAL 7",
                "DEB ERROR 8",
                "DEB WARNING 9",
                "DEB INFO 10",
                "DEB DEBUG 11");
    }

    @Test
    void test_nested_explicit() {
        getLogger("INF").setLevel(Level.INFO);
        Logger child = getLogger("INF.ERR");
        child.setLevel(Level.ERROR);

        child.log(Level.CRITICAL, nextMessage());
        child.error(nextMessage());
        child.warning(nextMessage());
        child.info(nextMessage());
        child.debug(nextMessage());

        assertLogLines("INF.ERR CRITICAL 1", "INF.ERR ERROR 2");
    }

    @Test
    void test_nested_inherited() {
        getLogger("INF").setLevel(Level.INFO);
        getLogger("INF.ERR").setLevel(Level.ERROR);
        Logger infUndef = getLogger("INF.UNDEF");
        Logger infErrUndef = getLogger("INF.ERR.UNDEF");
        getLogger("UNDEF");

        infUndef.log(Level.CRITICAL, nextMessage());
        infUndef.error(nextMessage());
        infUndef.warning(nextMessage());
        infUndef.info(nextMessage());
        infErrUndef.log(Level.CRITICAL, nextMessage());
        infErrUndef.error(nextMessage());

        infUndef.debug(nextMessage());
        infErrUndef.warning(nextMessage());
        infErrUndef.info(nextMessage());
        infErrUndef.debug(nextMessage());

        assertLogLines(
                "INF.UNDEF CRITICAL 1",
                "INF.UNDEF ERROR 2",
                "INF.UNDEF WARNING 3",
                "INF.UNDEF INFO 4",
                "INF.ERR.UNDEF CRITICAL 5",
                "INF.ERR.UNDEF ERROR 6");
    }

    @Test
    void test_nested_with_virtual_parent() {
        Logger inf = getLogger("INF");
        Logger grandchild = getLogger("INF.BADPARENT.UNDEF");
        Logger child = getLogger("INF.BADPARENT");
        inf.setLevel(Level.INFO);

        grandchild.log(Level.FATAL, nextMessage());
        grandchild.info(nextMessage());
        child.log(Level.FATAL, nextMessage());
        child.info(nextMessage());

        grandchild.debug(nextMessage());
        child.debug(nextMessage());

        assertLogLines(
                "INF.BADPARENT.UNDEF CRITICAL 1",
                "INF.BADPARENT.UNDEF INFO 2",
                "INF.BADPARENT CRITICAL 3",
                "INF.BADPARENT INFO 4");
    }

    @Test
    void test_regression_22386() {
        assertThat(Logging.getLevelName("INFO")).isEqualTo(Level.INFO);
        assertThat(Logging.getLevelName(Level.INFO)).isEqualTo("INFO");
        assertThat(Logging.getLevelName(20L)).isEqualTo("INFO");
    }

    @Test
    void test_issue27935() {
        assertThat(Logging.getLevelName("FATAL")).isEqualTo(Level.FATAL);
    }

    @Test
    void test_regression_29220() {
        Logging.addLevelName(Level.INFO, "");
        try {
            assertThat(Logging.getLevelName(Level.INFO)).isEqualTo("");
            assertThat(Logging.getLevelName(Level.NOTSET)).isEqualTo("NOTSET");
            assertThat(Logging.getLevelName("NOTSET")).isEqualTo(Level.NOTSET);
        } finally {
            Logging.addLevelName(Level.INFO, "INFO");
        }
    }
}
